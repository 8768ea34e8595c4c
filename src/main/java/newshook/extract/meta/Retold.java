package newshook.extract.meta;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What a page's data calls the article, beside the headline that it prints.
 *
 * @param headline of the structured data
 * @param alternative the other headline of the structured data
 * @param shared what a link to the page is to be called
 * @param tab the page's title
 * @param unsigned takes the site's name off a title
 */
record Retold(
    String headline,
    String alternative,
    String shared,
    String tab,
    UnaryOperator<String> unsigned) {
  private static final int FEW = 3;

  /** "'Never again': Mayor resigns": who is quoted before a colon is no kicker. */
  private static final Pattern QUOTED = Pattern.compile("[\"'„“”‚‘’«»‹›][^:]*[\"'„“”‚‘’«»‹›]\\s?:");

  /**
   * The title that is meant where the printed line is a longer one, a piece, or one for search
   * engines.
   *
   * @param whole the printed line with its kicker
   */
  Optional<String> instead(String printed, Supplier<String> whole) {
    boolean same = headline.isEmpty() || headline.equals(printed);
    if (same && shared.equals(printed)) {
      return Optional.empty();
    }
    String line = Words.plain(printed);
    if (isDistinct(line)) {
      return Optional.of(headline);
    }
    Optional<String> kickered = kickered(line, whole.get());
    if (kickered.isPresent() || Words.plain(shared).contains(line)) {
      return kickered;
    }
    String bare = unsigned.apply(shared);
    if (letters(bare).equals(letters(line))) {
      return Optional.of(bare); // Its words are glued together in print, or torn.
    }
    boolean less = isKickered(line, bare) && !QUOTED.matcher(printed).lookingAt();
    return less || isShortened(line, bare) ? Optional.of(bare) : Optional.empty();
  }

  /** Two fields of the data say the same, and another thing than the line made for search. */
  private boolean isDistinct(String line) {
    String own = Words.plain(headline);
    return words(own) >= FEW && !own.equals(line) && Words.plain(alternative).equals(own);
  }

  /**
   * "Harbour: First ferries leave": a kicker that is a part of the title, since all the data has it
   * too.
   */
  private Optional<String> kickered(String line, String whole) {
    String all = letters(whole);
    String end = letters(line);
    if (all.equals(end) || !all.endsWith(end)) {
      return Optional.empty();
    }
    if (letters(headline).equals(all)) {
      return Optional.of(headline);
    }
    String bare = unsigned.apply(shared);
    boolean agreed = letters(bare).equals(all) && letters(unsigned.apply(tab)).equals(all);
    return agreed && !letters(headline).startsWith(end) ? Optional.of(bare) : Optional.empty();
  }

  /** "Energy Who pays for the wind?": a kicker that nothing marks; no data knows of it. */
  private boolean isKickered(String line, String bare) {
    String rest = Words.plain(bare);
    boolean agreed = headline.isEmpty() || Words.plain(headline).equals(rest);
    return agreed && words(rest) >= FEW && line.endsWith(" " + rest);
  }

  /** All say the same long line, but to those who share the page a piece of it is enough. */
  private boolean isShortened(String line, String bare) {
    String piece = Words.plain(bare);
    return piece.length() < line.length()
        && 2 * words(piece) >= words(line)
        && (" " + line + " ").contains(" " + piece + " ")
        && Words.plain(headline).equals(line)
        && Words.plain(unsigned.apply(tab)).equals(line);
  }

  private static String letters(String text) {
    return Words.plain(text).replace(" ", "");
  }

  private static int words(String plain) {
    return plain.isEmpty() ? 0 : plain.split(" ", -1).length;
  }
}
