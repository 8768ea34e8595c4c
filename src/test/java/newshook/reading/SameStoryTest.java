package newshook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import newshook.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameStoryTest {
  private final Stories stories = new Stories();
  private final List<Article> others = new ArrayList<>();

  /** What a day brings besides. */
  @org.junit.jupiter.api.BeforeEach
  void anOrdinaryDay() {
    for (String line : Stories.DAY.lines().toList()) {
      others.add(stories.story("s" + others.size() + ".example", "en", line));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Old harbour crane saved from scrap, to open as lookout in spring"
            + " | Historic harbour crane will become a lookout by spring",
        "en | Biden to speak with Putin on Thursday at Russian leader's request"
            + " | Putin and Biden to hold phone call Thursday amid Ukraine tensions",
        "en | Night ferry to the outer islands returns after eleven years"
            + " | Outer islands get their night ferry back, with bunks and a bakery",
        "id | Pasar terapung Muara kini buka malam hari"
            + " | Pedagang pasar terapung berjualan malam hari di Muara",
        "de | Fußgängerbrücke über die Aller wird früher fertig"
            + " | Aller: Neue Fußgängerbrücke schon im März fertig",
        "ja | 灯りの駅、三十年ぶりに再開へ | 三十年ぶり再開の「灯りの駅」に住民の期待",
        "zh | 港口老吊车将改为观景台 | 老吊车变观景台 港口明年春天开放"
      })
  void findsAStoryUnderAnotherHeadline(String language, String one, String two) {
    Article article = stories.story("one.example", language, one);
    Article other = stories.story("two.example", language, two);
    others.add(other);

    assertEquals(List.of(other), SameStory.of(article, others));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Harbour crane to become a lookout | Harbour master to become a minister",
        "en | What we know about the floods | What we know about the new budget",
        "en | Live updates: election results | Live updates: final of the cup",
        "id | Pasar terapung buka malam hari | Pasar saham buka lebih rendah hari ini",
        "ja | 灯りの駅、三十年ぶりに再開へ | 駅前の商店街、来月に再開発へ"
      })
  void aFewWordsInCommonAreNoStory(String language, String one, String two) {
    Article article = stories.story("one.example", language, one);
    others.add(stories.story("two.example", language, two));

    assertEquals(List.of(), SameStory.of(article, others));
  }

  @Test
  void theSameSiteAnotherLanguageAndLastWeekAreNotElsewhere() {
    String headline = "Night ferry to the outer islands returns";
    Article article = stories.story("one.example", "en", headline);
    others.add(stories.story("one.example", "en", headline + " again"));
    others.add(stories.story("www.one.example", "en", headline + " at last"));
    others.add(stories.story("two.example", "id", headline));
    others.add(stories.story("three.example", "en", headline, 8 * 24 * 60));

    assertEquals(List.of(), SameStory.of(article, others));
  }

  @Test
  void namesEachSiteOnceAndFiveAtMost() {
    String headline = "Night ferry to the outer islands returns";
    Article article = stories.story("one.example", "en", headline);
    for (int i = 0; i < 14; i++) {
      others.add(stories.story("n" + i / 2 + ".example", "en", headline + " " + i));
    }

    List<Article> found = SameStory.of(article, others);

    assertEquals(5, found.size());
    assertEquals(5, found.stream().map(a -> a.url().substring(0, 18)).distinct().count());
  }

  @Test
  void nothingIsLikeAnEmptyHeadline() {
    others.add(stories.story("two.example", "", ""));

    assertEquals(List.of(), SameStory.of(stories.story("one.example", "", ""), others));
    assertEquals(List.of(), SameStory.of(stories.story("one.example", "en", "A tide"), List.of()));
  }
}
