package newshook.websub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import newshook.store.Subscription;
import newshook.store.Subscription.State;
import newshook.store.SubscriptionStore;
import newshook.webhook.RawRequest;
import newshook.webhook.Signatures;
import newshook.webhook.Signatures.Scheme;
import newshook.websub.HubAnswer.Confirmed;
import newshook.websub.HubAnswer.Forged;
import newshook.websub.HubAnswer.Genuine;
import newshook.websub.HubAnswer.Noted;
import newshook.websub.HubAnswer.Unknown;

/** Answers the hubs that call: confirms what we asked for, and believes what is signed. */
public final class Subscriber {
  /** Where a hub names no lease, as old ones do. */
  static final Duration USUAL_LEASE = Duration.ofDays(10);

  private static final Duration LONGEST_LEASE = Duration.ofDays(90);
  private static final Duration SHORTEST_LEASE = Duration.ofMinutes(10);
  private static final int MAX_CHALLENGE = 2000;
  private static final int MAX_DETAIL = 200;

  private final SubscriptionStore store;
  private final HubSecret secret;
  private final InstantSource clock;

  public Subscriber(SubscriptionStore store, HubSecret secret, InstantSource clock) {
    this.store = store;
    this.secret = secret;
    this.clock = clock;
  }

  /** A GET of the callback: the hub asks whether we really want that, or says that it will not. */
  public HubAnswer asked(String id, Map<String, String> query) {
    Optional<Subscription> known =
        store.find(id).filter(it -> query.getOrDefault("hub.topic", "").equals(it.topic()));
    if (known.isEmpty()) {
      return new Unknown();
    }
    Subscription it = known.get();
    String challenge = query.getOrDefault("hub.challenge", "");
    boolean isChallenge = !challenge.isEmpty() && challenge.length() <= MAX_CHALLENGE;
    return switch (query.getOrDefault("hub.mode", "")) {
      case "denied" -> denied(it, query.getOrDefault("hub.reason", ""));
      case "subscribe" ->
          isChallenge && (it.state() == State.WANTED || it.state() == State.ACTIVE)
              ? subscribed(it, challenge, lease(query.getOrDefault("hub.lease_seconds", "")))
              : new Unknown();
      case "unsubscribe" ->
          isChallenge && it.state() == State.LEAVING ? left(it, challenge) : new Unknown();
      default -> new Unknown();
    };
  }

  private HubAnswer subscribed(Subscription it, String challenge, Duration lease) {
    Instant now = clock.instant();
    Instant renewal = now.plus(lease.multipliedBy(3).dividedBy(4));
    store.save(it.in(State.ACTIVE, "", 0, renewal, now.plus(lease)));
    return new Confirmed(challenge);
  }

  private HubAnswer left(Subscription it, String challenge) {
    store.remove(it.id());
    return new Confirmed(challenge);
  }

  private HubAnswer denied(Subscription it, String reason) {
    if (it.state() == State.LEAVING) {
      store.remove(it.id());
      return new Noted();
    }
    String why = reason.replaceAll("\\p{Cntrl}", " ").strip();
    String said = why.length() <= MAX_DETAIL ? why : why.substring(0, MAX_DETAIL);
    store.save(it.in(State.DENIED, "the hub says no: " + said, 0, null, null));
    return new Noted();
  }

  private static Duration lease(String seconds) {
    if (!seconds.matches("\\d{1,9}")) {
      return USUAL_LEASE;
    }
    Duration said = Duration.ofSeconds(Long.parseLong(seconds));
    Duration atMost = said.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : said;
    return atMost.compareTo(SHORTEST_LEASE) < 0 ? SHORTEST_LEASE : atMost;
  }

  /** A POST of the callback. Unknown ends the hub's subscription, so that it calls no more. */
  public HubAnswer pushed(String id, RawRequest push) {
    Optional<Subscription> known =
        store.find(id).filter(it -> it.state() == State.ACTIVE || it.state() == State.WANTED);
    if (known.isEmpty() || !secret.isSet()) {
      return new Unknown();
    }
    boolean isSigned = Signatures.isValid(Scheme.HUB, secret.of(id), push, clock.instant());
    return isSigned ? new Genuine(known.get()) : new Forged(known.get());
  }
}
