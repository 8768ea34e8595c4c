package newshook.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import newshook.article.Article;
import newshook.article.Verdict;
import newshook.extract.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** Articles to take away: the book and the Markdown files. EPUBCheck has the last word (docs). */
class BookTest {
  private final Archive archive = new Archive();

  @Test
  void theBookHasEveryArticleInTheListsOrder() throws Exception {
    Article one = archive.keep("https://a.example/1", "Tide & \"time\" <1>", 5);
    Article two =
        archive.keep(
            "https://b.example/2", "المد", 9, Verdict.FULL, "ar", "<p>المد<br>عال <img src=x></p>");

    Answer answer = archive.get("/api/v1/export", "form", "epub");

    Map<String, String> files = files(answer);
    assertEquals("application/epub+zip", answer.header("content-type"));
    assertEquals("mimetype", files.keySet().iterator().next());
    assertEquals("application/epub+zip", files.get("mimetype"));
    Document opf = xml(files.getOrDefault("book/package.opf", ""));
    assertEquals(3, opf.getElementsByTagName("itemref").getLength());
    Document first = xml(files.getOrDefault("book/a-" + one.id() + ".xhtml", ""));
    assertEquals("Tide & \"time\" <1>", first.getElementsByTagName("h1").item(0).getTextContent());
    String second = files.getOrDefault("book/a-" + two.id() + ".xhtml", "");
    assertEquals("rtl", xml(second).getDocumentElement().getAttribute("dir"));
    assertFalse(second.contains("<img"), second);
    Document nav = xml(files.getOrDefault("book/nav.xhtml", ""));
    assertEquals(
        "a-" + one.id() + ".xhtml",
        nav.getElementsByTagName("a").item(0).getAttributes().getNamedItem("href").getNodeValue());
  }

  /** Taking each out of a wide parent took a minute. */
  @Test
  void aTextOfManySpansIsMadeInOnePass() {
    String html =
        "<p>" + "<span>word </span>".repeat(80_000) + "</p><a><p>inner</p></a><ul>x<b>y</b></ul>";

    String xhtml =
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> new Content(html).xhtml());

    assertTrue(xhtml.startsWith("<p>word word "), xhtml.substring(0, 40));
    assertTrue(xhtml.endsWith("</p><p>inner</p><ul><li>x</li><li><b>y</b></li></ul>"));
  }

  @Test
  void theSameArticlesAreTheSameBytes() {
    archive.keep("https://a.example/1", "A tide", 5);

    assertArrayEquals(
        bytes(archive.get("/api/v1/export", "form", "epub")),
        bytes(archive.get("/api/v1/export", "form", "epub")));
  }

  @Test
  void aBookOfNothingSaysSo() throws Exception {
    Map<String, String> files = files(archive.get("/api/v1/export", "form", "epub", "tag", "none"));

    assertTrue(files.getOrDefault("book/nav.xhtml", "").contains("Nothing here yet."));
    assertEquals(
        1,
        xml(files.getOrDefault("book/package.opf", ""))
            .getElementsByTagName("itemref")
            .getLength());
  }

  @Test
  void aLargeSelectionComesInParts() {
    String large = "<p>" + "word ".repeat(100_000) + "</p>";
    for (int i = 0; i < 5; i++) {
      archive.keep("https://h.example/" + i, "Tide " + i, i, Verdict.FULL, "en", large);
    }

    Answer part = archive.get("/api/v1/export", "form", "epub");

    assertTrue(part.header("link").contains("form=epub&cursor="), part.header("link"));
    assertTrue(part.body().length() < 6_000_000);
  }

  @Test
  void markdownFilesSayWhatTheyAre() throws IOException {
    Article article = archive.keep("https://a.example/1", "A/tide: \"high\"?", 5);

    Map<String, String> files = files(archive.get("/api/v1/export", "form", "markdown"));

    String name = "2026-11-24-A-tide-high-" + article.id() + ".md";
    assertTrue(files.getOrDefault(name, "" + files.keySet()).startsWith("---\ntitle: "), name);
  }

  /** What a cleaned body may look like, and what a strict reader takes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<h1>A</h1><p>b<br>c</p> | <h2>A</h2><p>b<br />c</p>",
        "<figure><img src=\"https://i.example/a.png\"><figcaption>C</figcaption></figure> | <p>C</p>",
        "<em><p>a</p></em> | <p>a</p>",
        "<h2><p>a</p></h2> | <div><p>a</p></div>",
        "<li>a</li> | <div>a</div>",
        "<ul>x<li>a</li><p>b</p></ul> | <ul><li>x</li><li>a</li><li><p>b</p></li></ul>",
        "<dl><dt>a</dt><dd>b</dd></dl> | <p>a</p><p>b</p>",
        "<a href=\"https://a.example/?b=1&amp;c\">x</a> | <a href=\"https://a.example/?b=1&amp;c\">x</a>",
        "<a href=\"mailto:x\" title=\"t\">x</a> | <a>x</a>",
        "<p>a&nbsp;b&mdash;c</p> | <p>a&#xa0;b—c</p>",
        "<table><tr><td colspan=\"2\" rowspan=\"x\">a</td></tr></table>"
            + " | <table><tbody><tr><td colspan=\"2\">a</td></tr></tbody></table>",
        "<section><span lang=\"id\">a</span></section> | a"
      })
  void bodiesBecomeStrict(String html, String xhtml) {
    assertEquals(xhtml, new Content(html).xhtml());
  }

  @Test
  void noControlCharacterReachesXml() throws Exception {
    String xhtml = new Content("<p>a\u0001b\u000bc\ufffe</p>").xhtml();

    assertEquals("abc", xml("<body>" + xhtml + "</body>").getDocumentElement().getTextContent());
  }

  private static byte[] bytes(Answer answer) {
    assertTrue(answer.isBase64());
    return Base64.getDecoder().decode(answer.body());
  }

  private static Map<String, String> files(Answer answer) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes(answer)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static Document xml(String text) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
