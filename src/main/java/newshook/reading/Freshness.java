package newshook.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

/** ETag and 304: who has it already gets nothing to download. */
final class Freshness {
  private Freshness() {}

  /** The answer with an ETag of its body, or 304 if the reader named that one. */
  static Answer check(Ask ask, Answer answer) {
    Answer tagged = answer.withDefault("etag", tag(answer.body()));
    String etag = tagged.header("etag");
    return matches(ask.header("if-none-match"), etag) ? tagged.notModified() : tagged;
  }

  /**
   * Whether the reader has what the answer's tag and date stand for. The date counts only where no
   * tag was sent.
   */
  static boolean isKnown(Ask ask, Answer answer, Instant modified) {
    String tags = ask.header("if-none-match");
    return tags.isEmpty()
        ? !modified.isAfter(since(ask.header("if-modified-since")))
        : matches(tags, answer.header("etag"));
  }

  private static Instant since(String date) {
    try {
      return DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
    } catch (DateTimeParseException _) {
      return Instant.MIN; // none, or one that nobody can read: nothing is known
    }
  }

  static String tag(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return '"' + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, 12)) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Compares weakly, as If-None-Match does: proxies that compress make a tag weak. */
  static boolean matches(String ifNoneMatch, String etag) {
    return Stream.of(ifNoneMatch.split(",", -1))
        .map(String::strip)
        .map(t -> t.startsWith("W/") ? t.substring(2) : t)
        .anyMatch(t -> t.equals(etag) || t.equals("*"));
  }
}
