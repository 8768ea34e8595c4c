package newshook.extract.meta;

import java.util.Optional;

/**
 * What a page's data calls the article, beside the headline that it prints.
 *
 * @param headline of the structured data
 * @param alternative the other headline of the structured data
 * @param shared what a link to the page is to be called, without the site's name
 * @param tab the page's title, without the site's name
 */
record Retold(String headline, String alternative, String shared, String tab) {
  private static final int FEW = 3;

  /** The title that is meant where the printed line is a longer one, or one for search engines. */
  Optional<String> instead(String printed) {
    boolean same = headline.isEmpty() || headline.equals(printed);
    if (same && shared.equals(printed)) {
      return Optional.empty();
    }
    String line = Words.plain(printed);
    if (isDistinct(line)) {
      return Optional.of(headline);
    }
    return isKickered(line) || isShortened(line) ? Optional.of(shared) : Optional.empty();
  }

  /** Two fields of the data say the same, and another thing than the line made for search. */
  private boolean isDistinct(String line) {
    String own = Words.plain(headline);
    return words(own) >= FEW && !own.equals(line) && Words.plain(alternative).equals(own);
  }

  /** "Energy Who pays for the wind?": a kicker that nothing marks; no data knows of it. */
  private boolean isKickered(String line) {
    String rest = Words.plain(shared);
    boolean agreed = headline.isEmpty() || Words.plain(headline).equals(rest);
    return agreed && words(rest) >= FEW && line.endsWith(" " + rest);
  }

  /** All say the same long line, but to those who share the page a piece of it is enough. */
  private boolean isShortened(String line) {
    String piece = Words.plain(shared);
    return piece.length() < line.length()
        && 2 * words(piece) >= words(line)
        && (" " + line + " ").contains(" " + piece + " ")
        && Words.plain(headline).equals(line)
        && Words.plain(tab).equals(line);
  }

  private static int words(String plain) {
    return plain.isEmpty() ? 0 : plain.split(" ", -1).length;
  }
}
