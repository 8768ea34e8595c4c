package newshook.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newshook.article.Article;
import newshook.article.ArticleId;
import newshook.article.Verdict;

/** Articles that are only headlines. */
final class Stories {
  static final String DAY =
      """
      County says school dinners cost 4.10, its books say more
      Storm closes the coastal railway until Friday
      Central bank leaves its rate unchanged
      Museum returns two bronzes to Benin
      Mayor wants cars out of the old town by 2030
      Bakers' strike enters its second week
      What we know about the crash on the ring road
      Rain ruins the first day of the cup
      Parliament votes on the new water act
      The lighthouse seeks a keeper, though the lamp lights itself
      """;

  private int made;

  Article story(String host, String language, String title) {
    return story(host, language, title, 10);
  }

  Article story(String host, String language, String title, int minutesAgo) {
    String url = "https://" + host + "/" + made++;
    Instant at = Archive.NOW.minus(Duration.ofMinutes(minutesAgo));
    return new Article(
        ArticleId.of(url),
        url,
        title,
        "",
        List.of(),
        "",
        null,
        null,
        language,
        "",
        List.of(),
        List.of(),
        "",
        "",
        300,
        Verdict.FULL,
        "",
        at,
        at,
        1,
        List.of());
  }
}
