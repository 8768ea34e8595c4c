package newshook.extract.meta;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the site is called: a name that is no author's, unless the site is named after one. */
final class SiteNames {
  /** "Ana Lima's blog", "Blog von Ana Lima". */
  private static final Pattern BLOG =
      Pattern.compile(
          "(?:'s|’s)?\\s+(?:blog|weblog|website|homepage|site|digital home)$"
              + "|^(?:blog|weblog)\\s+(?:von|by|of|de)\\s+",
          Pattern.CASE_INSENSITIVE);

  private static final int LONG = 4;

  private final String name;
  private final String host;
  private final List<String> others;

  /**
   * @param others further texts that may name the site: a tab's title, its parts apart
   */
  SiteNames(String name, URI url, List<String> others) {
    this.name = name;
    this.host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
    this.others = others;
  }

  /** The last part of a tab's title, if its letters are those of the host; else empty. */
  static String inTitle(List<String> parts, String host) {
    String last = parts.getLast().strip();
    String name = withoutThe(letters(last));
    boolean same = parts.size() > 1 && name.length() >= LONG && letters(host).contains(name);
    return same ? last : "";
  }

  /** The names less the site's own, which signs for want of a person. */
  List<String> without(List<String> names) {
    return names.stream().filter(n -> !isSite(n)).toList();
  }

  boolean isSite(String candidate) {
    String a = letters(candidate);
    String b = letters(name);
    return a.equals(b)
        || (b.length() > LONG && a.contains(b))
        || (a.length() > LONG && (b.contains(a) || letters(host).contains(withoutThe(a))));
  }

  /** Who the site is named after, if it is: its author, where nobody else is named. */
  List<String> owner(Stream<List<String>> signed) {
    Stream<String> named = Stream.concat(Stream.of(name), others.stream());
    return Stream.concat(signed.flatMap(List::stream), named.map(SiteNames::bare))
        .filter(this::isOwner)
        .limit(1)
        .toList();
  }

  private static String bare(String siteName) {
    return BLOG.matcher(siteName).replaceAll("").strip();
  }

  /** A person, parts of whose name stand in the address. */
  private boolean isOwner(String candidate) {
    if (!PersonNames.looksLikePerson(candidate)) {
      return false;
    }
    String address = letters(host);
    for (String word : Words.plain(candidate).split(" ", -1)) {
      if (word.length() >= LONG && address.contains(word)) {
        return true;
      }
    }
    return address.contains(letters(candidate));
  }

  private static String withoutThe(String letters) {
    return letters.startsWith("the") && letters.length() > 3 + LONG
        ? letters.substring(3)
        : letters;
  }

  private static String letters(String text) {
    return Words.plain(text).replace(" ", "");
  }
}
