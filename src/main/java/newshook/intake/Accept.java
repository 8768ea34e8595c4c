package newshook.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.FeedItem;
import newshook.article.Reason;
import newshook.article.Source;
import newshook.article.Status;
import newshook.store.DeliveryStore;
import newshook.webhook.RawRequest;
import newshook.webhook.ReadOutcome;
import newshook.webhook.ReadOutcome.Items;
import newshook.webhook.ReadOutcome.Unreadable;
import newshook.webhook.WebhookReader;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a sender posts before anything else happens: what this returned for is in the table.
 */
public final class Accept {
  /** The stream usually comes first; should it not, the first schedule after this takes over. */
  static final Duration FIRST_DUE = Duration.ofMinutes(1);

  private static final int AT_ONCE = 24;

  private final WebhookReader reader = new WebhookReader();
  private final DeliveryStore deliveries;
  private final InstantSource clock;

  public Accept(DeliveryStore deliveries, InstantSource clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * What was kept.
   *
   * @param mode how the body was read; empty if it could not be
   * @param why for a rejected body: what is wrong with it, for the person who set up the sender
   */
  public record Accepted(List<Delivery> deliveries, String mode, String why) {
    public Accepted {
      deliveries = List.copyOf(deliveries);
    }

    public boolean isRejected() {
      return mode.isEmpty();
    }

    public List<DeliveryId> ids() {
      return deliveries.stream().map(Delivery::id).toList();
    }
  }

  /** Keeps each feed item of the request as a delivery, or the raw body as a rejected one. */
  public Accepted accept(Source source, RawRequest request) {
    String raw = RawBody.text(request);
    Accepted accepted =
        switch (reader.read(request, source.zone())) {
          case Items(List<FeedItem> items, ReadOutcome.Mode mode) ->
              received(source, items, raw, mode.name().toLowerCase(Locale.ROOT));
          case Unreadable(String why) -> new Accepted(List.of(rejected(source, raw, why)), "", why);
        };
    keepAll(accepted.deliveries());
    return accepted;
  }

  /**
   * One is put at once; many go side by side, so that a large batch is kept before the answer is
   * due. After a fault no more are put: nothing will be acknowledged, and there must be time left
   * to say so.
   */
  private void keepAll(List<Delivery> all) {
    if (all.size() == 1) {
      deliveries.accept(all.getFirst());
      return;
    }
    var places = new Semaphore(AT_ONCE);
    List<CompletableFuture<Void>> puts = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Delivery delivery : all) {
        places.acquireUninterruptibly();
        if (puts.stream().anyMatch(CompletableFuture::isCompletedExceptionally)) {
          break;
        }
        puts.add(
            CompletableFuture.runAsync(() -> deliveries.accept(delivery), threads)
                .whenComplete((_, _) -> places.release()));
      }
    }
    for (CompletableFuture<Void> put : puts) {
      try {
        put.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException fault ? fault : e;
      }
    }
  }

  private Accepted received(Source source, List<FeedItem> items, String raw, String mode) {
    Instant now = clock.instant();
    String kept = items.size() == 1 ? raw : "";
    List<Delivery> received =
        items.stream()
            .map(item -> tagged(item, source))
            .map(item -> delivery(source.id(), item, kept, mode, now))
            .toList();
    return new Accepted(received, mode, "");
  }

  static DeliveryId id(String sourceId, FeedItem item) {
    return DeliveryId.of(sourceId, item.feedUrl(), said(item));
  }

  /** The page itself makes it another delivery: the one before may have found a paywall. */
  private static String said(FeedItem item) {
    return item.html().isEmpty() ? item.link() : item.link() + "\n" + item.html();
  }

  /** A new delivery, received now. */
  static Delivery delivery(String sourceId, FeedItem item, String raw, String mode, Instant now) {
    return new Delivery(
        id(sourceId, item),
        sourceId,
        item,
        raw,
        mode,
        Status.RECEIVED,
        0,
        0,
        now,
        now.plus(FIRST_DUE),
        null,
        null,
        "",
        List.of(),
        null);
  }

  private Delivery rejected(Source source, String raw, @Nullable String why) {
    return new Delivery(
        DeliveryId.ofUnreadable(source.id(), raw),
        source.id(),
        null,
        raw,
        "",
        Status.REJECTED,
        0,
        0,
        clock.instant(),
        null,
        null,
        Reason.UNREADABLE,
        why == null ? "" : why,
        List.of(),
        null);
  }

  static FeedItem tagged(FeedItem item, Source source) {
    return source.tags().isEmpty() ? item : item.withTags(source.tags());
  }
}
