package newshook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newshook.article.Verdict;
import org.junit.jupiter.api.Test;

class ExportTest {
  private static final Pattern NEXT =
      Pattern.compile("</api/v1/export\\?(?:.*&)?cursor=(.+)>; rel=\"next\"");

  private final Archive archive = new Archive();

  @Test
  void givesEveryArticleOnceWithItsText() throws IOException {
    for (int i = 0; i < 7; i++) {
      archive.keep("https://harbour.example/" + i, "Tide " + i, i);
    }

    List<Object> titles = new ArrayList<>();
    String cursor = "";
    do {
      Answer part = archive.get("/api/v1/export", "limit", "3", "cursor", cursor);
      for (String line : part.body().lines().toList()) {
        Map<String, Object> article = JSON.std.mapFrom(line);
        assertEquals("The tide is late today.", article.get("text"));
        titles.add(article.get("title"));
      }
      cursor = next(part);
    } while (!cursor.isEmpty());

    assertEquals(7, titles.size());
    assertEquals("Tide 0", titles.getFirst());
    assertEquals("Tide 6", titles.getLast());
  }

  @Test
  void stopsBeforeTheAnswerIsTooLargeAndGoesOnThere() {
    String large = "<p>" + "word ".repeat(2000) + "</p>";
    for (int i = 0; i < 5; i++) {
      archive.keep("https://h.example/" + i, "Tide " + i, i, Verdict.FULL, "en", large);
    }
    var catalogue = new Catalogue(archive.articles, archive.marks, Archive.JAKARTA);
    Export export = new Export(archive.articles, catalogue, 50_000);

    List<Integer> parts = new ArrayList<>();
    String cursor = "";
    do {
      Ask ask = Archive.ask("GET", "/api/v1/export", Map.of(), "cursor", cursor);
      Answer part = export.answer(ask);
      assertTrue(part.body().length() <= 50_000);
      parts.add((int) part.body().lines().count());
      cursor = next(part);
    } while (!cursor.isEmpty());

    assertEquals(List.of(2, 2, 1), parts);
  }

  private static String next(Answer part) {
    Matcher next = NEXT.matcher(part.header("link"));
    return next.matches() ? next.group(1) : "";
  }
}
