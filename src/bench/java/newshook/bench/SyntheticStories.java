package newshook.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import newshook.article.Article;
import newshook.article.ArticleId;
import newshook.article.PublishedAt;
import newshook.article.Verdict;
import newshook.search.Library;
import newshook.search.Story;

/**
 * Articles made up from their number, always the same: words by Zipf's law out of 300,000, of which
 * an article repeats its own, about as long (1,465 words, 9 KB) and as varied (some 520 different
 * words) as 700 real ones that were measured.
 */
final class SyntheticStories implements Library {
  private static final int VOCABULARY = 300_000;
  private static final int WORDS = 1465;
  private static final double REPEATED = 0.22;
  private static final int SECONDS_APART = 90;
  static final Instant START = Instant.parse("2023-01-01T00:00:00Z");

  private final String[] vocabulary = new String[VOCABULARY];
  private final double[] cumulative = new double[VOCABULARY];
  private final Map<ArticleId, Integer> numbers = new HashMap<>();
  private int size;
  private int reads;

  SyntheticStories() {
    var random = new Random(5);
    double sum = 0;
    for (int rank = 0; rank < VOCABULARY; rank++) {
      vocabulary[rank] = word(random, rank);
      sum += 1 / Math.pow(rank + 2.7, 1.05);
      cumulative[rank] = sum;
    }
    for (int rank = 0; rank < VOCABULARY; rank++) {
      cumulative[rank] /= sum;
    }
  }

  private static String word(Random random, int rank) {
    int length = 2 + (int) (Math.log10(rank + 1) * 1.4) + random.nextInt(4);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      String letters = i % 2 == rank % 2 ? "aeiou" : "bcdfghklmnprstvw";
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }

  /** The archive grows to so many. */
  void grow(int articles) {
    for (; size < articles; size++) {
      numbers.put(id(size), size);
    }
  }

  static Instant storedAt(int number) {
    return START.plusSeconds((long) SECONDS_APART * number);
  }

  private static ArticleId id(int number) {
    return ArticleId.of("https://site" + number % 40 + ".example/" + number);
  }

  /** The word of this rank; the first is the most common. */
  String word(int rank) {
    return vocabulary[rank];
  }

  int reads() {
    int all = reads;
    reads = 0;
    return all;
  }

  Article article(int number) {
    var random = new Random(number * 31L);
    String url = "https://site" + number % 40 + ".example/" + number;
    StringBuilder title = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      title.append(sample(random)).append(i < 8 ? " " : "");
    }
    LocalDate day = storedAt(number).atZone(ZoneOffset.UTC).toLocalDate();
    return new Article(
        id(number),
        url,
        title.toString(),
        "By " + vocabulary[500 + number % 300] + " " + vocabulary[1000 + number % 500],
        List.of(),
        "Site " + number % 40,
        new PublishedAt(
            OffsetDateTime.of(day.atTime(6, 0), ZoneOffset.UTC),
            PublishedAt.Precision.INSTANT,
            "",
            "meta"),
        null,
        number % 3 == 0 ? "id" : "en",
        "",
        number % 10 == 0 ? List.of("sport") : List.of(),
        List.of(),
        "",
        "",
        WORDS,
        Verdict.FULL,
        "",
        storedAt(number),
        storedAt(number),
        1,
        List.of());
  }

  String text(int number) {
    var random = new Random(number);
    StringBuilder text = new StringBuilder(WORDS * 7);
    List<String> own = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      boolean isRepeated = !own.isEmpty() && random.nextDouble() < REPEATED;
      String word = isRepeated ? own.get(random.nextInt(own.size())) : sample(random);
      own.add(word);
      text.append(word).append(i % 14 == 13 ? ". " : i % 90 == 89 ? ".\n\n" : " ");
    }
    return text.toString();
  }

  private String sample(Random random) {
    int at = java.util.Arrays.binarySearch(cumulative, random.nextDouble());
    return vocabulary[Math.min(VOCABULARY - 1, at < 0 ? -at - 1 : at)];
  }

  @Override
  public Page newest(int limit, String cursor) {
    int from = cursor.isEmpty() ? size : Integer.parseInt(cursor);
    int to = Math.max(0, from - limit);
    List<Article> page = new ArrayList<>();
    for (int number = from - 1; number >= to; number--) {
      page.add(article(number));
    }
    return new Page(page, to == 0 ? "" : Integer.toString(to));
  }

  @Override
  public Optional<Story> story(ArticleId id) {
    synchronized (numbers) {
      reads++;
    }
    return Optional.ofNullable(numbers.get(id)).map(n -> new Story(article(n), text(n)));
  }
}
