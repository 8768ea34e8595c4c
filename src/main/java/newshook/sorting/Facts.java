package newshook.sorting;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import newshook.article.Article;

/**
 * What is known of something that came in. While only its event is known, more may still turn up: a
 * field that does not fit then is not known to fit, rather than known not to.
 */
public final class Facts {
  /** Longer texts are judged by their beginning: the work for each stays bounded. */
  static final int MAX_TEXT = 100_000;

  private final Map<Field, List<String>> values = new EnumMap<>(Field.class);
  private final Map<Field, List<String>> folded = new EnumMap<>(Field.class);
  private final boolean complete;
  private final boolean isTextRead;
  private final int words;

  private Facts(Map<Field, List<String>> given, boolean complete, boolean isTextRead, int words) {
    given.forEach((field, texts) ->
        values.put(field, texts.stream().filter(text -> !text.isBlank()).toList()));
    this.complete = complete;
    this.isTextRead = isTextRead;
    this.words = words;
  }

  /** The event alone: no page has been read yet. */
  public static Facts ofEvent(Map<Field, List<String>> given) {
    return new Facts(given, false, false, -1);
  }

  /**
   * The event and its article.
   *
   * @param words in the article's text
   */
  public static Facts whole(Map<Field, List<String>> given, int words) {
    return new Facts(given, true, true, words);
  }

  /**
   * An article that is kept, as the tester and later deliveries see it.
   *
   * @param text of the body; empty to make do with the excerpt: a text that does not fit is not
   *     known to fit then
   * @param event what is known of the event that named it, if any
   */
  public static Facts of(Article article, String text, Map<Field, List<String>> event) {
    Map<Field, List<String>> all = new EnumMap<>(Field.class);
    all.putAll(event);
    Map<Field, List<String>> own =
        Map.of(
            Field.TITLE,
            List.of(article.title()),
            Field.AUTHOR,
            List.of(article.byline(), String.join(", ", article.authors())),
            Field.HOST,
            List.of(host(article.url())),
            Field.LINK,
            List.of(article.url()),
            Field.LANG,
            List.of(article.language()),
            Field.VERDICT,
            List.of(article.verdict().name()),
            Field.TEXT,
            List.of(text.isEmpty() ? article.excerpt() : text));
    own.forEach((field, values) ->
        all.merge(
            field,
            values,
            (before, more) -> Stream.concat(before.stream(), more.stream()).toList()));
    return new Facts(all, true, !text.isEmpty() || article.words() == 0, article.words());
  }

  /** The host of an address, without www; empty where it has none. */
  public static String host(String url) {
    try {
      String host = URI.create(url).getHost();
      String lower = host == null ? "" : host.toLowerCase(Locale.ROOT);
      return lower.startsWith("www.") ? lower.substring(4) : lower;
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  boolean isComplete(Field field) {
    return complete && (isTextRead || field != Field.TEXT);
  }

  OptionalInt words() {
    return words < 0 ? OptionalInt.empty() : OptionalInt.of(words);
  }

  /** What the field says: several values where event and page differ. */
  Stream<String> values(Field field) {
    return values.getOrDefault(field, List.of()).stream();
  }

  /** The same, made ready for {@link Phrase}; each only once. */
  List<String> folded(Field field) {
    return folded.computeIfAbsent(
        field, f -> values(f).map(text -> Folded.of(clipped(text))).toList());
  }

  private static String clipped(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
  }
}
