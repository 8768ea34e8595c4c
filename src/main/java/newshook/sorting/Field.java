package newshook.sorting;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a rule may ask about. */
public enum Field {
  /** The id of the sender. */
  SOURCE,
  /** The title of the feed. */
  FEED,
  /** The headline, as the event or the page has it. */
  TITLE,
  /** The byline or the people in it. */
  AUTHOR,
  /** The host of the link or of the page; hosts below it count too. */
  HOST,
  /** The address as it came, or where it led. */
  LINK,
  /** What the sender filed it under. */
  TAG,
  /** The language of the text, such as {@code id}. */
  LANG,
  /** FULL, PARTIAL, PAYWALL or FEED_ONLY. */
  VERDICT,
  /** The text of the article; before it is read, what the event says of it. */
  TEXT,
  /** How many words the text has. */
  WORDS;

  /** As it is written in a rule. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Field> of(String word) {
    return Stream.of(values())
        .filter(f -> f.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  static String words() {
    return Stream.of(values()).map(Field::word).collect(Collectors.joining(", "));
  }
}
