package newshook.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import newshook.article.Delivery;
import newshook.article.FeedItem;
import newshook.article.ReplayFrom;
import newshook.article.Source;
import newshook.article.Status;
import newshook.store.DeliveryStore;
import newshook.webhook.RawRequest;
import newshook.webhook.ReadOutcome.Items;
import newshook.webhook.ReadOutcome.Unreadable;
import newshook.webhook.WebhookReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads kept bodies again, for when reading has improved. What can be read now takes the place of
 * what was read then; a body that was rejected becomes a delivery like any other.
 */
public final class Rereading {
  private final WebhookReader reader = new WebhookReader();
  private final DeliveryStore deliveries;
  private final Function<String, Source> sources;
  private final InstantSource clock;

  /**
   * @param sources the source of that id: its zone and tags are those of today
   */
  public Rereading(
      DeliveryStore deliveries, Function<String, Source> sources, InstantSource clock) {
    this.deliveries = deliveries;
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * Makes the delivery due, as its body reads now; as it is where no body was kept. False if the
   * body still cannot be read, or the delivery was worked on or replayed meanwhile.
   */
  boolean again(Delivery delivery, @Nullable Instant run) {
    Source source = sources.apply(delivery.sourceId());
    return switch (reader.read(request(delivery.raw()), source.zone())) {
      case Items(var items, var mode) ->
          again(
              delivery,
              items.stream().map(item -> Accept.tagged(item, source)).toList(),
              mode.name().toLowerCase(Locale.ROOT),
              run);
      case Unreadable _ ->
          delivery.item() != null
              && deliveries.replay(delivery.id(), clock.instant(), ReplayFrom.BODY, run);
    };
  }

  /** Others that a rejected body holds are put first: should we end in between, all comes again. */
  private boolean again(
      Delivery delivery, List<FeedItem> items, String mode, @Nullable Instant run) {
    FeedItem own =
        items.stream()
            .filter(item -> Accept.id(delivery.sourceId(), item).equals(delivery.id()))
            .findFirst()
            .orElse(items.getFirst());
    if (delivery.item() == null) {
      items.stream()
          .filter(item -> !item.equals(own))
          .forEach(item ->
              deliveries.accept(
                  Accept.delivery(delivery.sourceId(), item, "", mode, clock.instant())));
    }
    return deliveries.reread(due(delivery, own, mode), clock.instant(), run);
  }

  /** Where the link reads otherwise now, it leads elsewhere: what was kept is of another page. */
  private Delivery due(Delivery delivery, FeedItem item, String mode) {
    FeedItem before = delivery.item();
    boolean isSame = before != null && before.link().equals(item.link());
    return new Delivery(
        delivery.id(),
        delivery.sourceId(),
        item,
        delivery.raw(),
        mode,
        Status.RETRY,
        delivery.attempts(),
        delivery.attempts(),
        delivery.receivedAt(),
        clock.instant(),
        null,
        delivery.reason(),
        delivery.detail(),
        delivery.chain(),
        isSame ? delivery.articleId() : null,
        isSame ? ReplayFrom.BODY : ReplayFrom.NETWORK);
  }

  private static RawRequest request(String raw) {
    return new RawRequest(
        "POST", "/hook", Map.of(), Map.of(), ByteBuffer.wrap(raw.getBytes(StandardCharsets.UTF_8)));
  }
}
