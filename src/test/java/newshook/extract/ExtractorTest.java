package newshook.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExtractorTest {
  private static final URI PAGE = URI.create("https://news.example/2024/05/31/harbour");

  private static final String STORY =
      """
      <html lang="en"><head><title>Harbour opens again after the flood - The Example</title>
      <meta property="og:site_name" content="The Example">
      <meta name="author" content="By Ana Lima and Tom Hale">
      <link rel="canonical" href="/2024/05/31/harbour"></head><body>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
      <article><h1>Harbour opens again after the flood</h1>
      <p>The harbour of the old town opened again on Friday, three weeks after the flood.</p>
      <p>Ferries left at six in the morning, and the first <b>fish</b>ing boats came back at noon,
      said the mayor, who had waited on the quay.</p><ul><li>One ferry<li>Two boats</ul>
      <p>Repairs will go on until autumn. They cost twelve million, more than was planned.</p>
      </article>
      <div class="related"><h3>More news</h3><a href="/a">A bridge falls in the north</a>
      <a href="/b">A king comes to the south</a></div>
      <footer>© The Example. All rights reserved.</footer></body></html>
      """;

  @Test
  void readsAnOrdinaryStory() {
    Extraction e = new Extractor().extract(STORY, PAGE, null);

    assertEquals("Harbour opens again after the flood", e.title());
    assertEquals(List.of("Ana Lima", "Tom Hale"), e.authors());
    assertEquals("The Example", e.siteName());
    assertEquals("https://news.example/2024/05/31/harbour", e.canonicalUrl());
    assertTrue(e.content().text().contains("first fishing boats came back at noon"));
    assertFalse(e.content().text().contains("A bridge falls"));
  }

  @Test
  void saysWhereEachPartCameFrom() {
    Extraction e = new Extractor().extract(STORY, PAGE, null);

    assertEquals(
        Map.of(
            "title", "h1",
            "authors", "meta",
            "siteName", "meta",
            "language", "html",
            "publishedAt", "url",
            "canonicalUrl", "link",
            "content", "blocks"),
        e.from());
  }

  @Test
  void cleansWhatRunsScript() {
    String clean =
        Sanitiser.clean(
            "<p onclick=x>a</p><script>x</script><a href='javascript:x'>b</a>"
                + "<img srcset='javascript:x 1x, https://a.example/b.png 2x' src='/c.png'>"
                + "<q cite='javascript:x'>c</q>",
            PAGE);

    assertFalse(clean.contains("script"), clean);
    assertFalse(clean.contains("onclick"), clean);
    assertTrue(clean.contains("https://news.example/c.png"), clean);
  }
}
