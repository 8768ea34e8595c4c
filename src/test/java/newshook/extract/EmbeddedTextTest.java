package newshook.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import newshook.article.Verdict;
import org.junit.jupiter.api.Test;

class EmbeddedTextTest {
  private static final URI PAGE = URI.create("https://news.example/2024/05/31/harbour");
  private static final String SENTENCE =
      "The harbour of the old town opened again on Friday, number %d, after the long flood. ";

  private static Extraction read(String state) {
    String head =
        "<html lang=en><head><title>Harbour opens</title><meta property=og:type content=article>"
            + "<meta property=og:title content='Harbour opens again'></head><body><div id=root>"
            + "</div><noscript>Please enable JavaScript.</noscript><script>window.__STATE__=";
    return new Extractor().extract(head + state + "</script></body></html>", PAGE, null);
  }

  private static String paragraphs(String before, String after) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 14; i++) {
      out.append(before).append(SENTENCE.formatted(i).strip()).append(after);
    }
    return out.toString();
  }

  @Test
  void readsHtmlThatThePageHandsToItsScript() {
    Extraction e =
        read(
            "{\"article\":{\"title\":\"Harbour opens again\",\"body\":\""
                + paragraphs("<p>", "<\\/p>")
                + "\"},\"teasers\":[{\"summary\":\""
                + SENTENCE.formatted(99).repeat(20)
                + "\"}]};");

    assertEquals(Verdict.FULL, e.verdict());
    assertTrue(e.content().text().contains("number 13"), e.content().text());
    assertFalse(e.content().text().contains("number 99"), e.content().text());
  }

  @Test
  void joinsParagraphsThatHaveOneName() {
    String blocks = paragraphs("{\"type\":\"text\",\"content\":\"", "\"},");

    Extraction e = read("{\"blocks\":[" + blocks + "{}]};");

    assertTrue(e.content().text().startsWith("The harbour of the old town"), e.evidence());
    assertTrue(e.content().html().contains("<p>"), e.content().html());
  }

  @Test
  void leavesCodeAndSettingsAlone() {
    assertEquals(
        Verdict.EMPTY,
        read("{\"css\":\"" + "a b c d e f g h i {color:red} ".repeat(40) + "\",\"n\":1};")
            .verdict());
  }
}
