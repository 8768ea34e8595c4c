package newshook.extract.meta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The headline as the page prints it, without the site's name. */
final class TitleFinder {
  private static final List<String> SEPARATORS =
      List.of(" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " « ", " / ", " • ", " > ", " ~ ");
  private static final double ALIKE = 0.5;

  private final String headline;
  private final String shared;
  private final String tab;
  private final String siteName;
  private final List<String> h1s;

  TitleFinder(Document page, JsonLd jsonLd, MetaTags meta, String siteName) {
    this.headline = Words.squeeze(jsonLd.text("headline"));
    this.shared =
        meta.first("og:title", "twitter:title", "parsely-title", "dc.title", "sailthru.title");
    this.tab = Words.squeeze(page.title());
    this.siteName = siteName;
    this.h1s =
        page.getElementsByTag("h1").stream()
            .map(Element::text)
            .map(Words::squeeze)
            .filter(t -> t.length() > 2)
            .toList();
  }

  /** The title, and where it came from. */
  Map.Entry<String, String> find() {
    Optional<String> h1 = bestHeading();
    if (h1.isPresent()) {
      return Map.entry(h1.get(), "h1");
    }
    if (!headline.isEmpty()) {
      return Map.entry(withoutSite(headline), "json-ld");
    }
    if (!shared.isEmpty()) {
      return Map.entry(withoutSite(shared), "meta");
    }
    if (!tab.isEmpty()) {
      return Map.entry(withoutSite(tab), "title");
    }
    return Map.entry(h1s.isEmpty() ? "" : h1s.getFirst(), "h1");
  }

  private Optional<String> bestHeading() {
    List<String> said =
        Stream.of(headline, withoutSite(shared), withoutSite(tab))
            .filter(s -> !s.isEmpty())
            .toList();
    if (said.isEmpty()) {
      return h1s.stream().findFirst();
    }
    List<Map.Entry<String, Double>> scored = new ArrayList<>();
    for (String h1 : h1s) {
      double best = said.stream().mapToDouble(s -> Words.likeness(h1, s)).max().orElse(0);
      scored.add(Map.entry(h1, best));
    }
    return scored.stream()
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .filter(e -> e.getValue() >= ALIKE || onlyHeading(e.getKey()))
        .map(Map.Entry::getKey);
  }

  /** A page's only h1 that is a real line, and not the site's name, is its headline. */
  private boolean onlyHeading(String h1) {
    return h1s.size() == 1 && Words.set(h1).size() >= 4 && Words.likeness(h1, siteName) < ALIKE;
  }

  /**
   * Takes off what comes after or before a separator, if it is the site or short beside the rest.
   */
  private String withoutSite(String title) {
    for (String separator : SEPARATORS) {
      int last = title.lastIndexOf(separator);
      if (last > 0
          && isSite(title.substring(last + separator.length()), title.substring(0, last))) {
        return withoutSite(title.substring(0, last).strip());
      }
      int first = title.indexOf(separator);
      if (first > 0 && isNamed(title.substring(0, first))) {
        return title.substring(first + separator.length()).strip();
      }
    }
    return title;
  }

  private boolean isSite(String end, String rest) {
    if (isNamed(end)) {
      return true;
    }
    return Words.set(end).size() <= 4 && Words.set(rest).size() >= 2 * Words.set(end).size() + 1;
  }

  private boolean isNamed(String part) {
    String a = Words.plain(part).replace(" ", "");
    String b = Words.plain(siteName).replace(" ", "");
    return !a.isEmpty()
        && !b.isEmpty()
        && (a.equals(b) || (a.length() > 3 && b.contains(a)) || (b.length() > 3 && a.contains(b)));
  }
}
