package newshook.extract.verdict;

import java.net.URI;
import java.text.Normalizer;
import java.util.Locale;

/** A headline as feeds print it, less the publisher's name at its end: "Headline - CNN". */
public final class EventTitle {
  private static final int SHORT_TAIL = 5;
  private static final int LEAST_HEAD = 3;
  private static final int MAX_CUTS = 3;

  private EventTitle() {}

  /**
   * The headline alone.
   *
   * @param siteName the publisher as the page names itself; empty if unknown
   */
  public static String of(String title, String siteName, URI url) {
    String name = plain(siteName);
    String host = plain(url.getHost() == null ? "" : url.getHost().replaceFirst("^www\\.", ""));
    String rest = title.strip();
    for (int i = 0; i < MAX_CUTS; i++) {
      int cut = Math.max(rest.lastIndexOf(" - "), rest.lastIndexOf(" | "));
      if (cut <= 0 || !isPublisher(rest, cut, name, host, i > 0)) {
        return rest;
      }
      rest = rest.substring(0, cut).strip();
    }
    return rest;
  }

  private static boolean isPublisher(
      String title, int cut, String name, String host, boolean again) {
    String tail = title.substring(cut + 3).strip();
    String plain = plain(tail);
    if (plain.isEmpty()) {
      return true;
    }
    if (plain.equals(name) || plain.equals(host) || isOf(host, plain)) {
      return true;
    }
    boolean isShort = WordCount.of(tail) <= SHORT_TAIL && !Character.isLowerCase(tail.charAt(0));
    return !again && isShort && WordCount.of(title.substring(0, cut)) >= LEAST_HEAD;
  }

  private static boolean isOf(String host, String plain) {
    return plain.length() > 2
        && (host.startsWith(plain) || (plain.length() > 4 && host.endsWith(plain)));
  }

  /** Letters and digits alone, in lower case. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
