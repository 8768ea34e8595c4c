package newshook.extract.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import newshook.link.DataLines;
import org.jspecify.annotations.Nullable;

/** Phrases of one sort that walls, gates and footers use, read from {@code marks.txt}. */
final class Marks {
  private static final int BUCKETS = 1024;
  private static final Map<String, List<String>> ALL = load();

  static final Marks CHALLENGE_TITLE = named("challenge-title");
  static final Marks CHALLENGE_TEXT = named("challenge-text");
  static final Marks CONSENT_TITLE = named("consent-title");
  static final Marks CONSENT_TEXT = named("consent-text");
  static final Marks CONTINUE = named("continue");
  static final Marks GATE_CLASS = named("gate-class");
  static final Marks GATE_TEXT = named("gate-text");
  static final Marks GATE_WEAK = named("gate-weak");
  static final Marks JAVASCRIPT = named("javascript");
  static final Marks MISSING_TITLE = named("missing-title");
  static final Marks NEXT = named("next");
  static final Marks PAGE_PARAMETER = named("page-parameter");
  static final Marks PAGE_WORD = named("page-word");
  static final Marks RESIDUE_HOST = named("residue-host");
  static final Marks RESIDUE_TEXT = named("residue-text");
  static final Marks SECTION_PATH = named("section-path");

  private final List<String> phrases;

  /** Places of the phrases by their first two signs: a text is read once, however many they are. */
  private final int[] @Nullable [] byStart = new int[BUCKETS][];

  private Marks(List<String> phrases) {
    this.phrases = phrases;
    for (int at = 0; at < phrases.size(); at++) {
      if (phrases.get(at).length() > 1) {
        index(at, bucket(phrases.get(at).charAt(0), phrases.get(at).charAt(1)));
      }
    }
  }

  private void index(int at, int bucket) {
    int[] others = byStart[bucket];
    int count = others == null ? 0 : others.length;
    int[] more = others == null ? new int[1] : Arrays.copyOf(others, count + 1);
    more[count] = at;
    byStart[bucket] = more;
  }

  private static int bucket(char first, char second) {
    return (first * 31 + second) & (BUCKETS - 1);
  }

  private static Marks named(String sort) {
    return new Marks(Objects.requireNonNull(ALL.get(sort), sort));
  }

  private static Map<String, List<String>> load() {
    return DataLines.of(Marks.class, "marks.txt").stream()
        .map(line -> line.split(" +\\| +", 2))
        .collect(
            Collectors.groupingBy(
                columns -> columns[0],
                Collectors.mapping(columns -> columns[1].strip(), Collectors.toList())));
  }

  /** A text as the marks are written: lower case, straight apostrophes, single spaces. */
  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replace('\u2019', '\'')
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ')
        .strip();
  }

  /** The first phrase, of two signs at least, that a plain text holds. */
  Optional<String> in(String plain) {
    int first = phrases.size();
    char before = ' ';
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      int[] begun = byStart[bucket(before, c)];
      for (int k = 0; begun != null && k < begun.length && begun[k] < first; k++) {
        first = plain.startsWith(phrases.get(begun[k]), i - 1) ? begun[k] : first;
      }
      before = c;
    }
    return first < phrases.size() ? Optional.of(phrases.get(first)) : Optional.empty();
  }

  /** How many of the phrases a plain text holds. */
  int count(String plain) {
    return (int) phrases.stream().filter(plain::contains).count();
  }

  /** Whether a plain text is one of the phrases, word for word. */
  boolean names(String plain) {
    return phrases.contains(plain);
  }

  /** The phrase that a plain text begins with. */
  Optional<String> startOf(String plain) {
    return phrases.stream().filter(plain::startsWith).findFirst();
  }

  /** The phrase that a plain text ends with. */
  Optional<String> endOf(String plain) {
    return phrases.stream().filter(plain::endsWith).findFirst();
  }
}
