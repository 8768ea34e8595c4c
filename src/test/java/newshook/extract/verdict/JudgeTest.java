package newshook.extract.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import newshook.article.Verdict;
import newshook.extract.Content;
import newshook.extract.Extraction;
import newshook.extract.Extractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of our own, each named by its verdict; the first line of each is its address. */
class JudgeTest {
  private static final Path PAGES = Path.of("src/test/resources/verdict");
  private static final Extractor EXTRACTOR = new Extractor();

  static Stream<String> pages() throws IOException {
    List<String> names;
    try (Stream<Path> files = Files.list(PAGES)) {
      names = files.map(f -> f.getFileName().toString()).sorted().toList();
    }
    return names.stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void judges(String name) throws IOException {
    Extraction read = read(name);

    assertEquals(Verdict.valueOf(name.split("[-.]", -1)[0]), read.verdict(), read.evidence());
    assertTrue(read.evidence().endsWith("."), read.evidence());
    assertEquals(read.verdict().isArticle(), !read.content().equals(Content.NONE));
  }

  @Test
  void aWholeTextKeepsTheFlag() throws IOException {
    assertTrue(read("FULL-flag-but-whole.html").paywalled());
    assertFalse(read("FULL-plain.html").paywalled());
  }

  @Test
  void namesTheNextPages() throws IOException {
    String story = "https://news.example/2026/03/harbour-bridge-to-be-repaired";

    assertEquals(
        List.of(URI.create(story + "?page=2"), URI.create(story + "?page=3")),
        read("PARTIAL-first-page.html").nextPages());
  }

  private static Extraction read(String name) throws IOException {
    String html = Files.readString(PAGES.resolve(name));
    String url = html.lines().findFirst().orElseThrow().replaceAll("<!-- | -->", "");
    return EXTRACTOR.extract(html, URI.create(url), null);
  }
}
