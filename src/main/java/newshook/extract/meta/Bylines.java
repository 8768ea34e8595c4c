package newshook.extract.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Who wrote the article: structured data, then meta tags, then the line that the page prints. */
final class Bylines {
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:written|reported|posted|published|story|article|text|words|reviewed)\\s+)?(?:by|von|par|por|di|da|av|af|door|przez|oleh|autor(?:in)?|author|auteur|autore|redaktion)\\s*[:：]?\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern CUT =
      Pattern.compile(
          "\\s*(?:;|\\||/|\\n|•|·|\\s[-–—]\\s|\\s+and\\s+|\\s+und\\s+|\\s+et\\s+|\\s+y\\s+|\\s*&\\s*|,\\s*)\\s*");
  private static final int MAX_NAME = 60;
  private static final int MAX_AUTHORS = 12;

  private final Document page;
  private final JsonLd jsonLd;
  private final MetaTags meta;

  Bylines(Document page, JsonLd jsonLd, MetaTags meta) {
    this.page = page;
    this.jsonLd = jsonLd;
    this.meta = meta;
  }

  /** The people, and where they were named. */
  Map.Entry<List<String>, String> find() {
    List<String> named = people(jsonLd.texts("author"));
    if (!named.isEmpty()) {
      return Map.entry(named, "json-ld");
    }
    named =
        people(
            meta.all(
                "author",
                "article:author",
                "parsely-author",
                "sailthru.author",
                "dc.creator",
                "dcterms.creator",
                "byl",
                "cxenseparse:author",
                "article:author_name",
                "creator"));
    if (!named.isEmpty()) {
      return Map.entry(named, "meta");
    }
    named = people(texts("[rel=author],[itemprop=author] [itemprop=name],[itemprop=author]"));
    if (!named.isEmpty()) {
      return Map.entry(named, "markup");
    }
    return Map.entry(
        people(
            texts(
                "[class*=byline],[class*=author-name],[class*=author],[class*=autor],[class*=Author]")),
        "byline");
  }

  private List<String> texts(String query) {
    for (Element e : page.select(query)) {
      String text = Words.squeeze(e.text());
      if (!text.isEmpty() && text.length() < 100 && !people(List.of(text)).isEmpty()) {
        return List.of(text);
      }
    }
    return List.of();
  }

  private List<String> people(List<String> lines) {
    List<String> out = new ArrayList<>();
    lines.stream()
        .flatMap(this::split)
        .filter(this::isPerson)
        .forEach(p -> {
          if (out.stream().noneMatch(o -> Words.plain(o).equals(Words.plain(p)))) {
            out.add(p);
          }
        });
    return out.size() > MAX_AUTHORS ? out.subList(0, MAX_AUTHORS) : out;
  }

  private Stream<String> split(String line) {
    String bare = LEAD.matcher(Words.squeeze(line)).replaceFirst("");
    return CUT.splitAsStream(bare).map(String::strip);
  }

  private boolean isPerson(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (name.length() < 3
        || name.length() > MAX_NAME
        || lower.contains("http")
        || lower.contains("@")) {
      return false;
    }
    if (name.chars().anyMatch(Character::isDigit) || name.split(" ", -1).length > 6) {
      return false;
    }
    return !lower.equals("admin") && !lower.equals("editor") && !lower.equals("staff");
  }
}
