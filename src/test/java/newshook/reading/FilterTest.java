package newshook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newshook.article.Verdict;
import org.junit.jupiter.api.Test;

class FilterTest {
  private final Archive archive = new Archive();

  FilterTest() {
    for (int i = 0; i < 120; i++) {
      String language = i % 20 == 0 ? "id-ID" : "en";
      Verdict verdict = i % 40 == 0 ? Verdict.PAYWALL : Verdict.FULL;
      archive.keep("https://h.example/" + i, "Tide " + i, i, verdict, language, "<p>a</p>");
    }
  }

  @Test
  void showsWhatWasAskedForAndNothingElse() {
    String page = archive.get("/", "language", "id").body();

    assertTrue(page.contains(">Tide 100<"), page);
    assertFalse(page.contains(">Tide 1<"));
    assertTrue(page.contains("<option value=\"id\" selected>Indonesian</option>"), page);
    assertTrue(page.contains("<details class=\"filter\" open>"), page);
  }

  @Test
  void theNextPageKeepsTheFilter() {
    String page = archive.get("/tag/harbour", "language", "en", "verdict", "full").body();

    assertTrue(page.contains("href=\"/tag/harbour?language=en&amp;verdict=FULL&amp;cursor="), page);
  }

  @Test
  void neverGivesMoreThanTheLimitAndMissesNothing() throws IOException {
    List<Object> titles = new ArrayList<>();
    Object cursor = "";
    while (cursor != null) {
      Map<String, Object> page =
          JSON.std.mapFrom(
              archive
                  .get("/api/v1/articles", "language", "id", "limit", "2", "cursor", "" + cursor)
                  .body());
      List<?> items = page.get("items") instanceof List<?> l ? l : List.of();
      assertTrue(items.size() <= 2);
      items.forEach(i -> titles.add(((Map<?, ?>) i).get("title")));
      cursor = page.get("cursor");
    }

    assertEquals(List.of("Tide 0", "Tide 20", "Tide 40", "Tide 60", "Tide 80", "Tide 100"), titles);
  }

  @Test
  void aFeedCanBeFilteredToo() {
    String feed = archive.get("/feeds/all.rss", "verdict", "PAYWALL").body();

    assertTrue(feed.contains("Tide 80"));
    assertFalse(feed.contains("Tide 20<"));
  }

  @Test
  void refusesAVerdictThatThereIsNot() {
    assertEquals(400, archive.get("/", "verdict", "GOOD").status());
    assertEquals(400, archive.get("/api/v1/articles", "verdict", "GOOD").status());
  }
}
