package newshook.extract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newshook.article.PublishedAt;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of our own, each of one kind, with what must come out of them. */
class PagesTest {
  private static final Path PAGES = Path.of("src/test/resources/pages");

  static List<String> slugs() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      return pages.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("slugs")
  void comesOutAsExpected(String slug) throws IOException {
    Map<String, Object> expected = JSON.std.mapFrom(read(slug, "expected.json"));
    URI url = URI.create(String.valueOf(expected.get("url")));

    Extraction e = new Extractor().extract(read(slug, "source.html"), url, null);

    String text = e.content().text();
    assertAll(
        () -> assertEquals(expected.get("verdict"), e.verdict().name(), e.evidence()),
        same(expected, "lang", e.language()),
        same(expected, "siteName", e.siteName()),
        () -> assertAll(facts(expected, e)),
        () -> assertAll(each(expected, "must").map(s -> () -> assertTrue(text.contains(s), s))),
        () ->
            assertAll(each(expected, "mustNot").map(s -> () -> assertFalse(text.contains(s), s))));
  }

  /** Only articles have a headline, people and a day. */
  private static Stream<Executable> facts(Map<String, Object> expected, Extraction e) {
    if (!e.verdict().isArticle()) {
      return Stream.empty();
    }
    PublishedAt at = e.publishedAt();
    String day = at == null ? "" : at.at().toLocalDate().toString();
    return Stream.of(
        same(expected, "title", e.title()),
        same(expected, "authors", e.authors()),
        same(expected, "date", day));
  }

  /** A page that we do not read right yet leaves the fact out. */
  private static Executable same(Map<String, Object> expected, String fact, Object actual) {
    return () -> assertEquals(expected.getOrDefault(fact, actual), actual, fact);
  }

  private static Stream<String> each(Map<String, Object> expected, String key) {
    return expected.get(key) instanceof List<?> list
        ? list.stream().map(String::valueOf)
        : Stream.empty();
  }

  private static String read(String slug, String file) {
    try {
      return Files.readString(PAGES.resolve(slug).resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
