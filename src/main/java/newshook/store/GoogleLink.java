package newshook.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a signed Google News id.
 *
 * @param target the article's address; empty until Google has told it
 * @param signature what Google wants to see with the question; empty until its page was read
 * @param timestamp likewise
 * @param signedAt when the signature was read; null without one
 * @param askedAt when a call to Google about this id began; null once its answer is written down
 * @param misses how often Google answered without telling the target
 * @param missedAt the last time; null if never
 * @param detail what it answered then
 * @param version of the item that this was read from; 0 if there was none
 */
public record GoogleLink(
    String id,
    String target,
    String signature,
    String timestamp,
    @Nullable Instant signedAt,
    @Nullable Instant askedAt,
    int misses,
    @Nullable Instant missedAt,
    String detail,
    long version) {
  public static GoogleLink unknown(String id) {
    return new GoogleLink(id, "", "", "", null, null, 0, null, "", 0);
  }

  public boolean isKnown() {
    return !target.isEmpty();
  }

  public GoogleLink asked(Instant at) {
    return new GoogleLink(
        id, target, signature, timestamp, signedAt, at, misses, missedAt, detail, version);
  }

  /** The call is over and says nothing about this id. */
  public GoogleLink unasked() {
    return new GoogleLink(
        id, target, signature, timestamp, signedAt, null, misses, missedAt, detail, version);
  }

  public GoogleLink signed(String newSignature, String newTimestamp, Instant at) {
    return new GoogleLink(
        id, target, newSignature, newTimestamp, at, null, misses, missedAt, "", version);
  }

  public GoogleLink resolved(String newTarget) {
    return new GoogleLink(id, newTarget, "", "", null, null, 0, null, "", version);
  }

  /** Google answered, and did not tell: the signature is spent as well. */
  public GoogleLink missed(String why, int count, Instant at) {
    return new GoogleLink(id, target, "", "", null, null, count, at, why, version);
  }

  GoogleLink next() {
    return new GoogleLink(
        id, target, signature, timestamp, signedAt, askedAt, misses, missedAt, detail, version + 1);
  }
}
