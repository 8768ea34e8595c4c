package newshook.reading;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newshook.article.Article;
import newshook.reading.page.Links;
import newshook.reading.words.Languages;

/**
 * Finds what other sites wrote on the same story: by the rare words that their headlines and
 * beginnings share. Pure: it sees only what it is given.
 */
final class SameStory {
  private static final Duration MOST_APART = Duration.ofDays(3);
  private static final int MOST = 5;
  private static final int WORDS_OF_EXCERPT = 40;

  /** Of 881,128 pairs of unlike headlines 84 pass, each pair on one subject ("best agencies"). */
  private static final double LEAST_LIKENESS = 0.28;

  /** One name in common is no story in common, and short words make none: "what we know about". */
  private static final int LEAST_SHARED = 3;

  private static final int LEAST_LONG = 2;
  private static final int SHORTEST = 4;

  /** A beginning in other words says nothing against a story; one in the same says much for it. */
  private static final double OF_EXCERPT = 0.35;

  private SameStory() {}

  /** At most five, the likest first; one of each site. */
  static List<Article> of(Article article, List<Article> neighbours) {
    Map<Article, Words> words = new HashMap<>();
    words.put(article, Words.of(article));
    neighbours.forEach(n -> words.put(n, Words.of(n)));
    Rarity rarity = Rarity.of(words.values().stream().toList());
    Words own = words.get(article);
    record Like(Article article, double likeness) {}
    List<Like> likes = new ArrayList<>();
    for (Article other : neighbours) {
      if (mayBe(article, other)) {
        double likeness = rarity.likeness(own, words.getOrDefault(other, own));
        if (likeness >= LEAST_LIKENESS) {
          likes.add(new Like(other, likeness));
        }
      }
    }
    Set<String> sites = new LinkedHashSet<>();
    return likes.stream()
        .sorted(Comparator.comparingDouble(Like::likeness).reversed())
        .filter(like -> sites.add(Links.host(like.article.url())))
        .limit(MOST)
        .map(Like::article)
        .toList();
  }

  private static boolean mayBe(Article article, Article other) {
    String one = Languages.primary(article.language());
    String two = Languages.primary(other.language());
    boolean isOneLanguage = one.isEmpty() || two.isEmpty() || one.equals(two);
    return isOneLanguage
        && !Links.host(article.url()).equals(Links.host(other.url()))
        && Duration.between(said(article), said(other)).abs().compareTo(MOST_APART) <= 0;
  }

  private static Instant said(Article article) {
    return article.publishedAt() == null
        ? article.storedAt()
        : article.publishedAt().at().toInstant();
  }

  /** The words of a headline and of a beginning, each once. */
  record Words(Set<String> title, Set<String> excerpt) {
    static Words of(Article article) {
      return new Words(
          words(article.title(), Integer.MAX_VALUE), words(article.excerpt(), WORDS_OF_EXCERPT));
    }

    /** Words as they are; of scripts that do not keep them apart, pairs of signs. */
    private static Set<String> words(String text, int most) {
      String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
      Set<String> words = new LinkedHashSet<>();
      int[] before = {0};
      StringBuilder word = new StringBuilder();
      plain
          .codePoints()
          .forEach(c -> {
            boolean isSign = Character.isIdeographic(c) || isKana(c);
            if (isSign && before[0] != 0) {
              words.add(Character.toString(before[0]) + Character.toString(c));
            }
            before[0] = isSign ? c : 0;
            if (!isSign && Character.isLetterOrDigit(c)) {
              word.appendCodePoint(c);
            } else {
              end(word, words);
            }
          });
      end(word, words);
      return new LinkedHashSet<>(words.stream().limit(most).toList());
    }

    private static boolean isKana(int c) {
      return switch (Character.UnicodeScript.of(c)) {
        case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
        default -> false;
      };
    }

    private static void end(StringBuilder word, Set<String> words) {
      if (word.codePointCount(0, word.length()) >= SHORTEST) {
        words.add(word.toString());
      }
      word.setLength(0);
    }
  }

  /** What a word says: the more, the fewer articles have it. */
  private record Rarity(Map<String, Integer> counts, int articles) {
    static Rarity of(List<Words> all) {
      Map<String, Integer> counts = new HashMap<>();
      for (Words words : all) {
        Set<String> each = new LinkedHashSet<>(words.title);
        each.addAll(words.excerpt);
        each.forEach(word -> counts.merge(word, 1, Integer::sum));
      }
      return new Rarity(counts, all.size());
    }

    double likeness(Words one, Words two) {
      List<String> shared = one.title.stream().filter(two.title::contains).toList();
      long telling = shared.stream().filter(w -> w.length() > SHORTEST || isPair(w)).count();
      return shared.size() < LEAST_SHARED || telling < LEAST_LONG
          ? 0
          : cosine(one.title, two.title) + OF_EXCERPT * cosine(one.excerpt, two.excerpt);
    }

    private static boolean isPair(String word) {
      return word.codePointCount(0, word.length()) < SHORTEST;
    }

    private double cosine(Set<String> one, Set<String> two) {
      double both = one.stream().filter(two::contains).mapToDouble(this::weight).sum();
      double length =
          one.stream().mapToDouble(this::weight).sum()
              * two.stream().mapToDouble(this::weight).sum();
      return length == 0 ? 0 : both / Math.sqrt(length);
    }

    /** Of two articles in all, a word that both have still says something. */
    private double weight(String word) {
      double rarity = Math.log((articles + 20.0) / (counts.getOrDefault(word, 0) + 1.0));
      return rarity * rarity;
    }
  }
}
