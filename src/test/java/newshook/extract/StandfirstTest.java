package newshook.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;

class StandfirstTest {
  private static final URI PAGE = URI.create("https://news.example/2024/05/31/harbour");

  @Test
  void keepsTheSummaryBetweenTheHeadlineAndTheArticlesOwnFrame() {
    String text =
        "<p>The harbour of the old town opened again on Friday, three weeks after the flood had"
            + " closed it, and the first ferries left at six in the morning with few on board.</p>";
    String html =
        "<html lang=en><head><title>Harbour opens again</title></head><body><header><h1>Harbour"
            + " opens again after the flood</h1><p class=standfirst>Three weeks after the flood the"
            + " ferries leave again, and the mayor of the old town is pleased with the"
            + " repairs.</p></header><div class=article-body>"
            + text.repeat(6)
            + "</div></body></html>";

    String out = new Extractor().extract(html, PAGE, null).content().text();

    assertTrue(out.startsWith("Three weeks after the flood"), out);
  }
}
