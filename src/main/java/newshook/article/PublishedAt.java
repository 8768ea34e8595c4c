package newshook.article;

import java.time.OffsetDateTime;

/**
 * When an article was published, as far as anybody said.
 *
 * @param at the moment, in the offset that the page or feed gave; start of the day for {@link
 *     Precision#DAY}
 * @param precision how much of {@code at} was really said
 * @param raw the text that it was read from
 * @param from who said it: {@code json-ld}, {@code meta}, {@code time}, {@code url}, {@code text},
 *     {@code event}
 */
public record PublishedAt(OffsetDateTime at, Precision precision, String raw, String from) {
  /** How much of a moment was said. */
  public enum Precision {
    /** Date, time and zone. */
    INSTANT,
    /** Date and time; the zone was assumed. */
    LOCAL,
    /** The date alone. */
    DAY
  }
}
