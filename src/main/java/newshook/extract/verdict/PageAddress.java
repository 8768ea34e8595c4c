package newshook.extract.verdict;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newshook.link.CanonicalUrl;

/**
 * The address of one page of several, as the article's address and a number.
 *
 * @param article the address less its page number, in canonical form
 * @param form how the number is written
 */
record PageAddress(String article, int number, Form form) {
  /** How surely a number counts pages. */
  enum Form {
    /** By its name: {@code ?page=2}, {@code /page-2}. */
    NAMED,
    /** A part of the path: {@code /story/2}. */
    PART,
    /** The end of a name: {@code /story-2}, which may be another story. */
    ENDING
  }

  private static final int MOST = 60;
  private static final Pattern PARAMETER =
      Pattern.compile("(?<=[?&])([A-Za-z_]{1,12})=([0-9]{1,2})(?:&|$)");
  private static final Pattern WORD =
      Pattern.compile("(?i)[/_-]([a-z]{1,8})[/_-]?([0-9]{1,2})(?=/?$|\\.[a-z]{3,5}$)");
  private static final Pattern BARE = Pattern.compile("[/_-]([0-9]{1,2})(?=/?$|\\.[a-z]{3,5}$)");

  private static final Pattern DATE = Pattern.compile("/(?:19|20)[0-9]{2}(?:[/-][0-9]{1,2})?$");

  /** The first page: an address without any number of a page. */
  static PageAddress first(URI url) {
    return new PageAddress(canonical(url.toString()), 1, Form.NAMED);
  }

  /**
   * What the links to an article's pages have in common: the last part of its path, less a number
   * and an ending. Empty where links may write it in another way.
   */
  static String name(URI url) {
    String path = url.getRawPath() == null ? "" : url.getRawPath().toLowerCase(Locale.ROOT);
    int end = path.endsWith("/") ? path.length() - 1 : path.length();
    int slash = path.lastIndexOf('/', end - 1);
    return path.indexOf('%') >= 0 ? "" : stem(path.substring(slash + 1, end));
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    int end = dot > 0 ? dot : name.length();
    while (end > 0 && (isDigit(name.charAt(end - 1)) || "-_".indexOf(name.charAt(end - 1)) >= 0)) {
      end--;
    }
    return name.substring(0, end);
  }

  /** A quick look, without a pattern: whether a link ends, or counts, in one or two digits. */
  static boolean mayBeNumbered(String href) {
    int hash = href.indexOf('#');
    int end = hash < 0 ? href.length() : hash;
    int question = href.indexOf('?');
    boolean query = question >= 0 && question < end;
    if (query && hasNumber(href, question, end)) {
      return true;
    }
    int path = query ? question : end;
    path -= path > 0 && href.charAt(path - 1) == '/' ? 1 : 0;
    int digits = path;
    while (digits > 0 && isDigit(href.charAt(digits - 1))) {
      digits--;
    }
    int count = path - digits;
    return count == 1 || count == 2 || (count == 0 && hasNumberedFile(href, path));
  }

  /** A value of digits alone. */
  private static boolean hasNumber(String href, int from, int end) {
    for (int i = href.indexOf('=', from); i >= 0 && i + 1 < end; i = href.indexOf('=', i + 1)) {
      if (isDigit(href.charAt(i + 1))
          && (i + 2 >= end || isDigit(href.charAt(i + 2)) || href.charAt(i + 2) == '&')) {
        return true;
      }
    }
    return false;
  }

  /** A file name that ends in a digit. */
  private static boolean hasNumberedFile(String href, int end) {
    int dot = href.lastIndexOf('.', Math.max(0, end - 1));
    return dot > 0 && end - dot <= 6 && isDigit(href.charAt(dot - 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Read as the address of a further page; empty if it has no page number. */
  static Optional<PageAddress> numbered(URI url) {
    String whole = url.toString().split("#", 2)[0];
    int question = whole.indexOf('?');
    String path = question < 0 ? whole : whole.substring(0, question);
    String query = question < 0 ? "" : whole.substring(question);
    return byParameter(path, query)
        .or(() -> byPath(path, query, WORD, 2))
        .or(() -> byPath(path, query, BARE, 1))
        .filter(page -> page.number() <= MOST);
  }

  private static Optional<PageAddress> byParameter(String path, String query) {
    Matcher at = PARAMETER.matcher(query);
    while (at.find()) {
      if (Marks.PAGE_PARAMETER.names(at.group(1).toLowerCase(Locale.ROOT))) {
        String rest = query.substring(0, at.start()) + query.substring(at.end());
        String trimmed = rest.replaceAll("[?&]$", "");
        return of(path + trimmed, at.group(2), Form.NAMED);
      }
    }
    return Optional.empty();
  }

  private static Optional<PageAddress> byPath(
      String path, String query, Pattern pattern, int group) {
    Matcher at = pattern.matcher(path);
    if (!at.find()
        || (group == 2 && !Marks.PAGE_WORD.names(at.group(1).toLowerCase(Locale.ROOT)))) {
      return Optional.empty();
    }
    String article = path.substring(0, at.start()) + path.substring(at.end());
    if (group == 1 && DATE.matcher(path.substring(0, at.start())).find()) {
      return Optional.empty();
    }
    boolean isPart = path.charAt(at.start()) == '/';
    Form form = group == 2 ? Form.NAMED : isPart ? Form.PART : Form.ENDING;
    return of(article + query, at.group(group), form);
  }

  private static Optional<PageAddress> of(String article, String number, Form form) {
    return article.endsWith(":/") || article.length() < 9
        ? Optional.empty()
        : Optional.of(new PageAddress(canonical(article), Integer.parseInt(number), form));
  }

  /** Slash, www and scheme make no other article. */
  private static String canonical(String address) {
    try {
      return CanonicalUrl.of(URI.create(address))
          .replaceFirst("^https?://(?:www\\.)?", "")
          .replaceFirst("/(?=\\?|$)", "");
    } catch (IllegalArgumentException _) {
      return address; // What is left is no address of its own: equal to nothing but itself.
    }
  }
}
