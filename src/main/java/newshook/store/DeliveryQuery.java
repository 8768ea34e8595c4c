package newshook.store;

import java.time.Instant;
import newshook.article.Status;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries to list, newest first.
 *
 * @param status null for every one
 * @param since received at or after this moment; null from the beginning
 * @param until received before; null up to now
 */
public record DeliveryQuery(
    @Nullable Status status, @Nullable Instant since, @Nullable Instant until) {
  /** The whole archive's, of one status or all. */
  public static DeliveryQuery of(@Nullable Status status) {
    return new DeliveryQuery(status, null, null);
  }
}
