package newshook.extract.meta;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the site is called: a name that is no author's, unless the site is named after one. */
final class SiteNames {
  /** "Ana Lima's blog", "Blog von Ana Lima". */
  private static final Pattern BLOG =
      Pattern.compile(
          "(?:'s|’s)?\\s+(?:blog|weblog|website|homepage|site|digital home)$"
              + "|^(?:blog|weblog)\\s+(?:von|by|of|de)\\s+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TAGLINE = Pattern.compile(",\\s|\\s[-–—|]\\s");
  private static final Pattern PART = Pattern.compile("\\s[-–—|]\\s");
  private static final int LONG = 4;

  private final String name;
  private final List<String> others;

  /** What follows are letters and digits alone: of the name, of its parts, of the host ... */
  private final String letters;

  private final Set<String> parts;
  private final String address;

  /** ... of the part of the host that names the site ("lto" of www.lto.de) ... */
  private final String label;

  /** ... and of the host with the part of the path that is somebody's, if one is. */
  private final String home;

  /** Of the lines that were looked at: several readers of a byline ask for the same ones. */
  private final Map<String, List<String>> names = new HashMap<>();

  private final Map<String, List<String>> persons = new HashMap<>();

  /**
   * @param others further texts that may name the site: a tab's title, its parts apart
   */
  SiteNames(String name, URI url, List<String> others) {
    String host = url.getHost() == null ? "" : url.getHost();
    this.name = name;
    this.others = others;
    this.letters = letters(name);
    this.parts = PART.splitAsStream(name).map(SiteNames::letters).collect(Collectors.toSet());
    this.address = letters(host);
    this.label = letters(label(host.toLowerCase(Locale.ROOT)));
    this.home = address + letters(home(url.getPath() == null ? "" : url.getPath()));
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

  /** Those of a line who are written as people's names are, and neither the site nor an agency. */
  List<String> persons(String line) {
    return persons.computeIfAbsent(line, this::readPersons);
  }

  /** Whom a line names, less the site. */
  List<String> names(String line) {
    return names.computeIfAbsent(line, l -> without(PersonNames.of(List.of(l))));
  }

  private List<String> readPersons(String line) {
    return names(line).stream()
        .filter(name -> PersonNames.looksLikePerson(name) && !PersonNames.isAgency(name))
        .toList();
  }

  /** Whether a line names the site, and then what or where it is: "L-MAG – the magazine". */
  boolean isOwnLine(String line) {
    String[] parts = TAGLINE.split(line, 2);
    if (parts.length < 2) {
      return line.contains("&") && address.contains(letters(line.replace("&", "n")));
    }
    List<String> rest = PersonNames.of(List.of(parts[1]));
    return isSite(parts[0])
        && (!line.startsWith(parts[0] + ",")
            || rest.stream().noneMatch(PersonNames::looksLikePerson));
  }

  boolean isSite(String candidate) {
    String a = letters(candidate);
    return a.equals(letters)
        || parts.contains(a)
        || (letters.length() > LONG && a.contains(letters))
        || (a.length() > LONG && (letters.contains(a) || address.contains(withoutThe(a))))
        || (label.length() > LONG + 2 && a.contains(label))
        || isShortForm(candidate);
  }

  /** "LTO" of lto.de, "MND" of Mexico News Daily, "MDR Thüringen" of mdr.de. */
  private boolean isShortForm(String candidate) {
    String first = candidate.split(" ", 2)[0];
    if (first.length() < 2 || !first.equals(first.toUpperCase(Locale.ROOT))) {
      return false;
    }
    String plain = letters(first);
    return plain.equals(label) || (first.equals(candidate) && plain.equals(initials()));
  }

  private static String label(String host) {
    String bare = host.startsWith("www.") ? host.substring(4) : host;
    int dot = bare.indexOf('.');
    return dot < 0 ? bare : bare.substring(0, dot);
  }

  private String initials() {
    StringBuilder out = new StringBuilder();
    for (String word : Words.plain(name).split(" ", -1)) {
      out.append(word.isEmpty() ? "" : word.substring(0, 1));
    }
    return out.toString();
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

  /** Whoever holds the rights, if the site's address is that name, whole. */
  List<String> owner(List<String> holders) {
    return holders.stream()
        .filter(PersonNames::looksLikePerson)
        .filter(name -> address.contains(letters(name)))
        .limit(1)
        .toList();
  }

  /** A person, parts of whose name stand in the address. */
  private boolean isOwner(String candidate) {
    if (!PersonNames.looksLikePerson(candidate)) {
      return false;
    }
    for (String word : Words.plain(candidate).split(" ", -1)) {
      if (word.length() >= LONG && home.contains(word)) {
        return true;
      }
    }
    return home.contains(letters(candidate));
  }

  /** The part of the path that is somebody's: "~alima" of /~alima/blog/. */
  private static String home(String path) {
    return path.startsWith("/~") ? path.substring(2).split("/", 2)[0] : "";
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
