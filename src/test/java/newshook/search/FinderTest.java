package newshook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import newshook.article.ArticleId;
import newshook.search.Question.Order;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything twice: as it came in, and packed into a segment. */
class FinderTest {
  private final Stories stories = new Stories();
  private final MemoryShelf shelf = new MemoryShelf();
  private final Finder finder = new Finder(shelf, stories, () -> Marks.NONE);

  @BeforeEach
  void fill() {
    stories.add(
        1, "Harbour bridge closes", "The old bridge over the harbour is closed. A ferry goes.");
    stories.add(2, "Ferry timetable", "Ferries leave the harbour at nine. No bridge is needed.");
    stories.add(3, "Pont fermé à l’Été", "Le pont est fermé. L’œuvre de Müller, Straße.", "fr");
    stories.add(4, "東京の天気", "明日の東京は雨です。猫が寝ている。", "ja");
    stories.add(5, "อากาศวันนี้", "วันนี้อากาศดีมากในกรุงเทพมหานคร", "th");
    stories.add(6, "الجسر مغلق", "أُغلِقَ الجسر القديم فوق الميناء.", "ar");
    stories.add(7, "서울의 날씨", "한국은 오늘 맑습니다.", "ko");
    stories.add(8, "Tide tables", "Tide after tide, tidal pools. C++ and AT&T <b>bold</b> & co.");
  }

  private void pack() {
    for (int i = 0; i < Due.PACK; i++) {
      stories.add(100 + i, "Filler " + i, "nothing to see");
    }
    var packing = new Packing(shelf, stories, () -> Stories.START.plus(Duration.ofDays(1)));
    assertEquals(136, packing.run(() -> Duration.ofMinutes(5)).articles());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          harbour bridge                  | 1 2
          "harbour bridge"                | 1
          “the harbour”                   | 1 2
          "bridge the harbour"            |
          bridge -ferry                   |
          bridge -"harbour bridge"        | 2
          ferm ete                        |
          FERME été                       | 3
          oeuvre muller strasse           | 3
          l'œuvre                         | 3
          東京                            | 4
          東京の天気                      | 4
          京東                            |
          猫                              | 4
          です                            | 4
          กรุงเทพ                         | 5
          อากาศ                           | 5
          الجسر                           | 6
          اغلق                            | 6
          한국                            | 7
          서울 한국                       | 7
          tid*                            | 8
          tide* -tidal                    |
          at&t                            | 8
          ines marlow ferry               | 1 2
          courier ferry                   | 1 2
          ferry site:harbour.example      | 1 2
          ferry site:www.harbour.example  | 1 2
          ferry site:other.example        |
          bridge tag:"meme TAG"           | 2
          bridge -tag:"même tag"          | 1
          source:"tide news" bridge       | 1 2
          source:ifttt lang:fr pont       | 3
          lang:fr lang:ja -pferd          | 3 4
          verdict:partial อากาศ           | 5
          bridge after:2024-05-03         | 2
          bridge before:2024-05-03        | 1
          bridge after:2024 before:2025   | 1 2
          bridge is:unread                | 1 2
          bridge is:starred               |
          bridge :-) 🙂 ... "             | 1 2
          """)
  void findsInEveryLanguage(String question, String expected) {
    String wanted = expected == null ? "" : expected;

    assertEquals(wanted, fresh(question));
    pack();
    assertEquals(wanted, fresh(question));
  }

  /** Numbers of what is found, without the fillers. */
  private String fresh(String question) {
    return finder.find(new Question(question, Order.NEWEST, 50, "")).hits().stream()
        .map(h -> Integer.parseInt(h.article().url().replaceFirst(".*/", "")))
        .filter(n -> n < 100)
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  @Test
  void theTitleSaysWhatAnArticleIsAbout() {
    stories.add(9, "Other news", "bridge ".repeat(6) + "harbour " + "word ".repeat(20));

    var found = finder.find(new Question("ferry harbour", Order.BEST, 5, ""));

    assertEquals("Ferry timetable", found.hits().getFirst().article().title());
  }

  @Test
  void marksWhatWasAskedForAndNothingElse() {
    pack();

    var hit = finder.find(new Question("tide", Order.BEST, 5, "")).hits().getFirst();

    assertEquals(
        List.of(new Snippet.Part("Tide", true), new Snippet.Part(" tables", false)),
        hit.title().parts());
    assertTrue(hit.snippet().plain().contains("<b>bold</b>"), "plain text: escaped where shown");
    assertEquals(2, hit.snippet().parts().stream().filter(Snippet.Part::isMark).count());
  }

  @Test
  void marksRunsOfSignsAsOne() {
    var hit = finder.find(new Question("東京の天気", Order.BEST, 5, "")).hits().getFirst();

    assertEquals(List.of(new Snippet.Part("東京の天気", true)), hit.title().parts());
  }

  @Test
  void cutsAPieceOutOfALongText() {
    String text =
        "Lorem ipsum dolor. ".repeat(200) + "The quay is wet. " + "Sit amet 🙂. ".repeat(300);
    stories.add(10, "Long", text);

    var snippet =
        finder.find(new Question("quay wet", Order.BEST, 5, "")).hits().getFirst().snippet();

    assertTrue(snippet.plain().startsWith("… "), snippet.plain());
    assertTrue(snippet.plain().contains("The quay is wet."), snippet.plain());
    assertTrue(snippet.plain().length() < 300, snippet.plain());
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "'   ', EMPTY",
    "'- - :', EMPTY",
    "'🙂🙂', EMPTY",
    "'.*+?^${}()|[]', EMPTY",
    "'\"', EMPTY",
    "'site:', NO_VALUE",
    "'tag:\"\"', NO_VALUE",
    "'after:yesterday', DATE",
    "'after:2024-13', DATE",
    "'before:2024-02-30', DATE",
    "'verdict:good', VERDICT",
    "'is:odd', STATE",
    "'ab*', SHORT_START"
  })
  void saysWhatIsWrong(String question, BadQuery.Why why) {
    var bad =
        assertThrows(BadQuery.class, () -> finder.find(new Question(question, Order.BEST, 5, "")));

    assertEquals(why, bad.why());
  }

  @Test
  void refusesWhatIsTooLong() {
    assertEquals(BadQuery.Why.TOO_LONG, why("x".repeat(10_000)));
    assertEquals(BadQuery.Why.TOO_MANY_WORDS, why("a ".repeat(61)));
    assertEquals(BadQuery.Why.TOO_MANY_WORDS, why("東".repeat(70)));
  }

  private BadQuery.Why why(String question) {
    return assertThrows(
            BadQuery.class, () -> finder.find(new Question(question, Order.BEST, 5, "")))
        .why();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"\"\"bridge",
        "bridge \"",
        "-bridge",
        "--bridge",
        "bridge OR AND NOT",
        "(bridge)",
        "bridge\u0000\u0001\u0002",
        "bridge:bridge",
        "a:b:c:bridge",
        "\\bridge\\",
        "bridge%00",
        "\ud800bridge",
        "bridge\u202e",
        "https://news.harbour.example/1?a=b#c bridge"
      })
  void takesWhateverIsTyped(String question) {
    pack();

    assertFalse(finder.find(new Question(question, Order.BEST, 5, "")).total() < 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"absurd", "YjE", "bm9uZQ", "!!", "bjE"})
  void refusesACursorThatIsNotOurs(String cursor) {
    var bad =
        assertThrows(
            BadQuery.class, () -> finder.find(new Question("bridge", Order.NEWEST, 5, cursor)));

    assertEquals(BadQuery.Why.CURSOR, bad.why());
  }

  @ParameterizedTest
  @CsvSource({"NEWEST, filler", "BEST, filler", "NEWEST, '\"nothing to\"'", "BEST, '\"to see\"'"})
  void givesEveryArticleOnOnePageAndNoneTwice(Order order, String question) {
    pack();
    List<ArticleId> seen = new ArrayList<>();
    String cursor = "";
    do {
      Found page = finder.find(new Question(question, order, 20, cursor));
      page.hits().forEach(h -> seen.add(h.article().id()));
      cursor = page.cursor();
    } while (!cursor.isEmpty());

    assertEquals(Due.PACK, seen.size());
    assertEquals(Due.PACK, Set.copyOf(seen).size());
  }

  @Test
  void asksWhatTheReaderDidWithThem() {
    ArticleId read = ArticleId.of("https://news.harbour.example/1");
    Finder marked =
        new Finder(
            shelf,
            stories,
            () ->
                new Marks() {
                  @Override
                  public boolean isRead(ArticleId id, int stored) {
                    return id.equals(read);
                  }

                  @Override
                  public boolean isStarred(ArticleId id) {
                    return false;
                  }
                });

    var unread = marked.find(new Question("bridge is:unread", Order.BEST, 5, ""));
    var seen = marked.find(new Question("bridge is:read", Order.BEST, 5, ""));

    assertEquals(1, unread.total());
    assertEquals(read, seen.hits().getFirst().article().id());
  }
}
