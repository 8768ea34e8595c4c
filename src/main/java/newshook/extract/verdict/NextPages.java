package newshook.extract.verdict;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Further pages of the same article: links whose address is this page's with a page number. */
public final class NextPages {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(.*?)(?:/page/(\\d{1,2})|/seite-?/?(\\d{1,2})|[?&](?:page|seite|pagina|p|pg|paged)=(\\d{1,2})|/(\\d{1,2})|[-_]p?(\\d{1,2})(?=\\.html?$))/?(\\.html?)?$",
          Pattern.CASE_INSENSITIVE);
  private static final int MAX_LINKS = 3_000;
  private static final int MAX_PAGES = 30;

  private NextPages() {}

  /** In the order of their numbers, the pages after this one. */
  public static List<URI> of(Document page, URI url) {
    String here = bare(url.toString());
    Map<Integer, URI> found = new TreeMap<>();
    int tried = 0;
    String slug = slug(here);
    for (Element link : page.getElementsByTag("a")) {
      String href = link.attr("href");
      boolean near = href.startsWith("?") || href.contains(slug);
      if (href.length() > 2 && near && hasDigit(href) && tried++ < MAX_LINKS) {
        offer(link, here, found);
      }
    }
    int from = number(url.toString()).orElse(1);
    boolean next = found.containsKey(from + 1);
    return next
        ? found.entrySet().stream()
            .filter(e -> e.getKey() > from)
            .limit(MAX_PAGES)
            .map(Map.Entry::getValue)
            .toList()
        : List.of();
  }

  /** The last part of the address's path, which further pages share. */
  private static String slug(String bare) {
    String name = bare.substring(bare.lastIndexOf('/') + 1);
    int dot = name.indexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static void offer(Element link, String here, Map<Integer, URI> found) {
    String address = link.absUrl("href");
    int hash = address.indexOf('#');
    String target = hash < 0 ? address : address.substring(0, hash);
    Optional<Integer> number = number(target);
    if (number.isPresent() && number.get() < 100 && bare(target).equals(here)) {
      try {
        found.putIfAbsent(number.get(), URI.create(target));
      } catch (IllegalArgumentException _) {
        return; // Not an address that can be fetched.
      }
    }
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static Optional<Integer> number(String address) {
    Matcher m = NUMBERED.matcher(address);
    if (!m.matches()) {
      return Optional.empty();
    }
    for (int g = 2; g <= 6; g++) {
      if (m.group(g) != null) {
        return Optional.of(Integer.parseInt(m.group(g)));
      }
    }
    return Optional.empty();
  }

  /** The address without its page number, scheme and last slash. */
  private static String bare(String address) {
    Matcher m = NUMBERED.matcher(address);
    String base = m.matches() ? m.group(1) + (m.group(7) == null ? "" : m.group(7)) : address;
    String slim = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    return slim.replaceFirst("^https?://(www\\.)?", "");
  }
}
