package newshook.extract.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import newshook.extract.block.Phrases;
import newshook.link.DataLines;

/** Phrases of one sort that walls, gates and footers use, read from {@code marks.txt}. */
final class Marks {
  private static final Map<String, List<String>> ALL = DataLines.groups(Marks.class, "marks.txt");

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

  /** The same, to be looked for in a text. */
  private final Phrases index;

  private Marks(List<String> phrases) {
    this.phrases = phrases;
    this.index = new Phrases(phrases);
  }

  private static Marks named(String sort) {
    return new Marks(Objects.requireNonNull(ALL.get(sort), sort));
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
    return index.in(plain);
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
