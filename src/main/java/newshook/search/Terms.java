package newshook.search;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import newshook.article.Article;
import newshook.article.ArticleId;

/**
 * What the index knows of one article: each term with its weight, and a few numbers.
 *
 * @param stored in seconds since 1970
 * @param day of publication, else of storing, in days since 1970
 * @param length in words
 * @param stamp tells two states of the article apart
 * @param weights of words 1 to {@link #MOST_WEIGHT}; of filters and word pairs 1
 */
record Terms(
    ArticleId id, int stored, int day, int length, short stamp, Map<String, Integer> weights) {
  static final int MOST_WEIGHT = 15;

  /** A word in the title says what an article is about. */
  private static final int TITLE = 7;

  private static final int NAME = 3;
  private static final int MOST_OF_TEXT = 8;

  /** The first character of what is no word. */
  static final char FILTER = '\u0001';

  static final char PAIR = '\u0002';

  /**
   * Two words that stand together, as one of so many numbers. Without these a phrase of two common
   * words has thousands of candidates; with all pairs by name the index would be twice as large.
   */
  private static final int PAIRS = 4096;

  static Terms of(Story story) {
    Article article = story.article();
    Map<String, Integer> weights = new HashMap<>();
    int length = add(weights, story.text(), 1, MOST_OF_TEXT);
    add(weights, article.title(), TITLE, MOST_WEIGHT);
    add(weights, names(article), NAME, MOST_WEIGHT);
    add(weights, article.siteName(), NAME, MOST_WEIGHT);
    filters(article).forEach(term -> weights.put(term, 1));
    return new Terms(
        article.id(),
        (int) article.storedAt().getEpochSecond(),
        (int) day(article).toEpochDay(),
        length,
        stamp(article),
        weights);
  }

  /** Who wrote it: as the page prints it, and the people in it. */
  static String names(Article article) {
    return article.byline() + "\n" + String.join("\n", article.authors());
  }

  private static int add(Map<String, Integer> weights, String text, int weight, int most) {
    Token before = null;
    List<Token> tokens = Tokens.of(text);
    for (Token token : tokens) {
      weights.merge(
          token.term(),
          weight,
          (a, b) -> a >= most ? a : Math.min(Math.min(most, MOST_WEIGHT), a + b));
      if (before != null && isPair(before, token)) {
        weights.put(pair(before.term(), token.term()), 1);
      }
      before = token;
    }
    return tokens.size();
  }

  static boolean isPair(Token one, Token next) {
    return one.kind() == Token.Kind.WORD
        && next.kind() == Token.Kind.WORD
        && next.position() == one.position() + 1;
  }

  static String pair(String one, String next) {
    int hash = one.hashCode() * 31 + next.hashCode();
    int number = Math.floorMod(hash ^ (hash >>> 15), PAIRS);
    return new String(new char[] {PAIR, (char) (' ' + number / 90), (char) (' ' + number % 90)});
  }

  /** Whether the index keeps no weight with it. */
  static boolean isPlain(int firstCharacter) {
    return firstCharacter <= PAIR;
  }

  static String filter(String name, String value) {
    return FILTER + name + ":" + folded(value);
  }

  /** As filters compare: small letters, no accents, single blanks. */
  static String folded(String value) {
    StringBuilder folded = new StringBuilder();
    value.strip().codePoints().forEach(c -> folded.append(Folding.of(c)));
    return folded.toString().replaceAll("\\s+", " ");
  }

  private static Stream<String> filters(Article article) {
    return Stream.of(
            sites(article.url()),
            article.tags().stream().map(tag -> filter("tag", tag)),
            languages(article.language()),
            Stream.of(filter("verdict", article.verdict().name())),
            article.sightings().stream()
                .flatMap(s -> Stream.of(s.sourceId(), s.feedTitle()))
                .filter(name -> !name.isBlank())
                .map(name -> filter("source", name)))
        .flatMap(terms -> terms);
  }

  /** The host and every domain above it, {@code news.bbc.co.uk} to {@code co.uk}. */
  private static Stream<String> sites(String url) {
    int start = url.indexOf("://") + 3;
    String host = url.substring(start).split("[/:?#]", 2)[0].toLowerCase(Locale.ROOT);
    return Stream.iterate(
            host.startsWith("www.") ? host.substring(4) : host,
            name -> name.indexOf('.') > 0,
            name -> name.substring(name.indexOf('.') + 1))
        .map(name -> filter("site", name));
  }

  private static Stream<String> languages(String tag) {
    if (tag.isBlank()) {
      return Stream.empty();
    }
    return Stream.of(tag, tag.split("-", 2)[0]).map(t -> filter("lang", t)).distinct();
  }

  private static LocalDate day(Article article) {
    return article.publishedAt() == null
        ? article.storedAt().atZone(ZoneOffset.UTC).toLocalDate()
        : article.publishedAt().at().toLocalDate();
  }

  /** The same for an article as lists show it. */
  static short stamp(Article article) {
    return (short) Objects.hash(article.revision(), article.tags(), article.verdict().name());
  }
}
