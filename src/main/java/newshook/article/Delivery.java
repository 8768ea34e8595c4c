package newshook.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One feed item as it was received, with its state, tries and reasons.
 *
 * @param item null while nobody could read the body ({@link Status#REJECTED})
 * @param raw the body as it came, for replay; empty once its retention has passed
 * @param mode how the body was read: {@code strict}, {@code lenient}, {@code salvaged}, {@code
 *     form}, …
 * @param attempts how often it was claimed; the fence against a late worker's writes
 * @param attemptsBefore attempts before the last replay: they no longer count against the waits
 * @param dueAt when the schedule looks at it again, even at a stored one whose article is not
 *     whole; null once nothing is to be done
 * @param leaseUntil while WORKING: when its claim ends by itself
 * @param reason of the last miss
 * @param detail one line more about the last miss, for a person
 * @param chain the addresses that the link led over, as given first
 * @param from where the next try takes its page from
 */
public record Delivery(
    DeliveryId id,
    String sourceId,
    @Nullable FeedItem item,
    String raw,
    String mode,
    Status status,
    int attempts,
    int attemptsBefore,
    Instant receivedAt,
    @Nullable Instant dueAt,
    @Nullable Instant leaseUntil,
    @Nullable Reason reason,
    String detail,
    List<String> chain,
    @Nullable ArticleId articleId,
    ReplayFrom from) {
  public Delivery {
    if (attemptsBefore < 0 || attempts < attemptsBefore) {
      throw new IllegalArgumentException("attempts " + attempts + ", before " + attemptsBefore);
    }
    chain = List.copyOf(chain);
  }

  /** How often it was tried since the last replay. */
  public int tries() {
    return attempts - attemptsBefore;
  }

  /** A delivery whose next try, if there is one, asks the network. */
  public Delivery(
      DeliveryId id,
      String sourceId,
      @Nullable FeedItem item,
      String raw,
      String mode,
      Status status,
      int attempts,
      int attemptsBefore,
      Instant receivedAt,
      @Nullable Instant dueAt,
      @Nullable Instant leaseUntil,
      @Nullable Reason reason,
      String detail,
      List<String> chain,
      @Nullable ArticleId articleId) {
    this(
        id,
        sourceId,
        item,
        raw,
        mode,
        status,
        attempts,
        attemptsBefore,
        receivedAt,
        dueAt,
        leaseUntil,
        reason,
        detail,
        chain,
        articleId,
        ReplayFrom.NETWORK);
  }
}
