package newshook.store;

import java.time.Instant;
import newshook.article.Source;
import org.jspecify.annotations.Nullable;

/**
 * A feed that a WebSub hub pushes to us, or shall.
 *
 * @param id the last part of the callback's address: nobody else can guess it
 * @param feed the feed's address as a person gave it
 * @param topic the address that the hub knows the feed by; empty until that is found out
 * @param hub empty until it is found out
 * @param callback the address that the hub calls
 * @param source as whom its items come in
 * @param detail one line about its last trouble
 * @param tries how often the hub was asked since it last answered
 * @param nextAt when the schedule looks at it again; null for never
 * @param leaseUntil until when the hub pushes; null while it does not
 */
public record Subscription(
    String id,
    String feed,
    String topic,
    String hub,
    String callback,
    Source source,
    State state,
    String detail,
    int tries,
    @Nullable Instant nextAt,
    @Nullable Instant leaseUntil) {
  /** Where it stands. */
  public enum State {
    /** The hub is to be asked, or was and has not confirmed yet. */
    WANTED,
    /** The hub has confirmed. */
    ACTIVE,
    /** The hub is to be told that we want no more. */
    LEAVING,
    /** The hub will not, or there is none. */
    DENIED
  }

  /** The same in another state. */
  public Subscription in(
      State next, String why, int asked, @Nullable Instant again, @Nullable Instant lease) {
    return new Subscription(id, feed, topic, hub, callback, source, next, why, asked, again, lease);
  }

  /** The same, now that its hub is known. */
  public Subscription at(String theHub, String theTopic) {
    return new Subscription(
        id, feed, theTopic, theHub, callback, source, state, detail, tries, nextAt, leaseUntil);
  }

  /** Whether it is the one of that address. */
  public boolean isOf(String address) {
    return address.equals(id) || address.equals(feed) || address.equals(topic);
  }
}
