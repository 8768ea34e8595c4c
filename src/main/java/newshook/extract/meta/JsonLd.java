package newshook.extract.meta;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newshook.extract.block.PageIndex;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The article's node of a page's JSON-LD, read forgivingly: much of it is broken in small ways. */
final class JsonLd {
  private static final JSON LENIENT =
      JSON.builder(
              JsonFactory.builder()
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                  .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                  .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                  .build())
          .build();

  private static final Set<String> ARTICLES =
      Set.of(
          "newsarticle",
          "article",
          "blogposting",
          "reportagenewsarticle",
          "analysisnewsarticle",
          "opinionnewsarticle",
          "backgroundnewsarticle",
          "reviewnewsarticle",
          "askpublicnewsarticle",
          "liveblogposting",
          "scholarlyarticle",
          "techarticle",
          "satiricalarticle",
          "report",
          "advertisercontentarticle",
          "socialmediaposting",
          "medicalscholarlyarticle",
          "posting");

  private static final int MAX_NODES = 2_000;
  private static final int MAX_DEPTH = 8;

  private final List<Map<?, ?>> nodes = new ArrayList<>();
  private final @Nullable Map<?, ?> article;

  private JsonLd(List<String> scripts) {
    scripts.forEach(s -> collect(parse(s), 0));
    article = pick(nodes);
  }

  static JsonLd of(PageIndex page) {
    return new JsonLd(
        page.scripts().stream()
            .filter(s -> s.attr("type").toLowerCase(Locale.ROOT).contains("ld+json"))
            .map(PageIndex::data)
            .toList());
  }

  private static @Nullable Object parse(String script) {
    String json = script.strip();
    if (json.startsWith("<!--")) {
      json = json.substring(4);
    }
    int start = firstOf(json, '{', '[');
    int end = Math.max(json.lastIndexOf('}'), json.lastIndexOf(']'));
    if (start < 0 || end < start) {
      return null;
    }
    try {
      return LENIENT.anyFrom(json.substring(start, end + 1));
    } catch (IOException _) {
      return null; // Broken beyond leniency: the page's other signs must do.
    }
  }

  private static int firstOf(String text, char a, char b) {
    int i = text.indexOf(a);
    int k = text.indexOf(b);
    return i < 0 ? k : k < 0 ? i : Math.min(i, k);
  }

  private void collect(@Nullable Object value, int depth) {
    if (depth > MAX_DEPTH || nodes.size() >= MAX_NODES) {
      return;
    }
    if (value instanceof List<?> list) {
      list.forEach(v -> collect(v, depth + 1));
    } else if (value instanceof Map<?, ?> map) {
      if (map.containsKey("@type")) {
        nodes.add(map);
      }
      for (String key : List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart")) {
        collect(map.get(key), depth + 1);
      }
    }
  }

  private static @Nullable Map<?, ?> pick(List<Map<?, ?>> nodes) {
    Map<?, ?> best = null;
    int bestScore = 0;
    for (Map<?, ?> node : nodes) {
      int score = types(node).anyMatch(ARTICLES::contains) ? 1 : 0;
      if (score > 0) {
        score += node.containsKey("headline") ? 2 : 0;
        score += node.containsKey("datePublished") ? 2 : 0;
        score += node.containsKey("author") ? 1 : 0;
        score += node.containsKey("articleBody") ? 1 : 0;
      }
      if (score > bestScore) {
        best = node;
        bestScore = score;
      }
    }
    return best;
  }

  private static Stream<String> types(Map<?, ?> node) {
    return strings(node.get("@type"))
        .map(t -> t.substring(t.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
  }

  boolean hasArticle() {
    return article != null;
  }

  /** The first text under a key of the article. */
  String text(String key) {
    return article == null ? "" : names(article.get(key)).findFirst().orElse("");
  }

  /** All texts under a key of the article: plain, or the names of the things there. */
  List<String> texts(String key) {
    return article == null ? List.of() : named(article.get(key), 0).toList();
  }

  /** As {@link #texts}, without what says of itself that it is an organisation. */
  List<String> people(String key) {
    return article == null ? List.of() : persons(article.get(key)).toList();
  }

  /** The people of the first node that names some, whatever it is: a recipe, a forum's thread. */
  List<String> peopleAnywhere(String key) {
    return nodes.stream()
        .map(n -> persons(n.get(key)).toList())
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private Stream<String> persons(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().flatMap(this::persons);
    }
    boolean organisation =
        value instanceof Map<?, ?> map && types(map).anyMatch(t -> t.contains("organization"));
    return organisation ? Stream.empty() : named(value, 0);
  }

  /** The page's only person, whom a blog's graph names apart from the article. */
  List<String> person() {
    List<Map<?, ?>> people =
        nodes.stream().filter(n -> types(n).anyMatch("person"::equals)).toList();
    return people.size() == 1 ? names(people.getFirst()).toList() : List.of();
  }

  /** Names, those behind an {@code @id} too. */
  private Stream<String> named(@Nullable Object value, int depth) {
    if (value instanceof List<?> list) {
      return list.stream().flatMap(v -> named(v, depth + 1));
    }
    if (depth < 4
        && value instanceof Map<?, ?> map
        && map.get("name") == null
        && map.get("@id") != null) {
      Object id = map.get("@id");
      return nodes.stream()
          .filter(n -> id.equals(n.get("@id")) && n.get("name") != null)
          .limit(1)
          .flatMap(JsonLd::names);
    }
    return names(value);
  }

  /** A text of any other node that is no article, such as a WebPage's datePublished. */
  String textAnywhere(String key) {
    return nodes.stream().flatMap(n -> names(n.get(key))).findFirst().orElse("");
  }

  /** How many words any of the nodes says that the article has; 0 for none. */
  int wordCount() {
    return nodes.stream()
        .flatMap(n -> names(n.get("wordCount")))
        .filter(count -> count.matches("[0-9]{1,6}"))
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(0);
  }

  /** The article's pictures, as addresses. */
  List<String> images() {
    return article == null ? List.of() : urls(article.get("image")).toList();
  }

  /** Name of the site, of its WebSite or else the publisher. */
  String siteName() {
    Optional<String> site =
        nodes.stream()
            .filter(n -> types(n).anyMatch("website"::equals))
            .flatMap(n -> names(n.get("name")))
            .findFirst();
    return site.orElseGet(() -> text("publisher"));
  }

  /** Whether the article says that it is not free. */
  boolean isPaid() {
    return article != null
        && strings(article.get("isAccessibleForFree")).anyMatch("false"::equalsIgnoreCase);
  }

  private static Stream<String> names(@Nullable Object value) {
    return switch (value) {
      case String s -> Stream.of(clean(s)).filter(t -> !t.isEmpty());
      case List<?> list -> list.stream().flatMap(JsonLd::names);
      case Map<?, ?> map when map.get("name") != null -> names(map.get("name"));
      case Map<?, ?> map when map.get("familyName") != null ->
          Stream.of(
              Stream.of(map.get("givenName"), map.get("familyName"))
                  .flatMap(JsonLd::strings)
                  .collect(Collectors.joining(" ")));
      case Map<?, ?> map when map.get("@value") != null -> names(map.get("@value"));
      case Number n -> Stream.of(n.toString());
      case null, default -> Stream.empty();
    };
  }

  private static Stream<String> strings(@Nullable Object value) {
    return switch (value) {
      case String s -> Stream.of(s);
      case Boolean b -> Stream.of(b.toString());
      case List<?> list -> list.stream().flatMap(JsonLd::strings);
      case null, default -> Stream.empty();
    };
  }

  private static Stream<String> urls(@Nullable Object value) {
    return switch (value) {
      case String s -> Stream.of(s.strip());
      case List<?> list -> list.stream().flatMap(JsonLd::urls);
      case Map<?, ?> map when map.get("url") != null -> urls(map.get("url"));
      case Map<?, ?> map when map.get("contentUrl") != null -> urls(map.get("contentUrl"));
      case null, default -> Stream.empty();
    };
  }

  private static String clean(String text) {
    return text.indexOf('&') < 0 ? text.strip() : Parser.unescapeEntities(text, false).strip();
  }
}
