package newshook.sorting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortingRulesTest {
  private static final Map<Field, List<String>> EVENT =
      Map.of(
          Field.SOURCE, List.of("phone"),
          Field.FEED, List.of("U.S. - Latest - Google News"),
          Field.TITLE, List.of("Pilkada Jakarta: Café dibuka - Kompas"),
          Field.AUTHOR, List.of("A. Writer"),
          Field.HOST, List.of("news.example.org"),
          Field.LINK, List.of("https://news.example.org/a?b=1"),
          Field.TAG, List.of("mine"));

  private static final Map<Field, List<String>> PAGE =
      Map.of(
          Field.TITLE, List.of("選挙の結果"),
          Field.HOST, List.of("kompas.example"),
          Field.LANG, List.of("id-ID"),
          Field.VERDICT, List.of("FULL"),
          Field.TEXT, List.of("The bridge\n will be closed."));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "source = phone; true",
        "source = PHONE; true",
        "source = phone2; false",
        "source = tablet|phone; true",
        "source != phone; false",
        "source != tablet; true",
        "feed = \"u.s. - latest - google news\"; true",
        "title ~ pilkada; true",
        "title ~ \"pemilu|pilkada\"; true",
        "title ~ \"pilkada jakarta\"; true",
        "title ~ \"jakarta pilkada\"; false",
        "title ~ pilkad; false",
        "title ~ pilkad*; true",
        "title ~ *ilkada; true",
        "title ~ cafe; true",
        "title ~ CAFÉ; true",
        "title !~ cafe; false",
        "title = \"Pilkada Jakarta: Café dibuka - Kompas\"; true",
        "host = example.org; true",
        "host = news.example.org; true",
        "host = ample.org; false",
        "host = org|net; true",
        "author ~ writer; true",
        "link ~ \"*/a?b=1\"; true",
        "tag = mine; true",
        "source = phone and title ~ pilkada; true",
        "source = phone and title ~ bridge; false",
        "source = tablet or title ~ pilkada; true",
        "not source = tablet; true",
        "not (source = phone or title ~ bridge); false",
        "source = tablet and title ~ x or title ~ pilkada; true",
        "source = tablet and (title ~ x or title ~ pilkada); false",
      })
  void judgesAnEvent(String condition, boolean holds) {
    Facts facts = Facts.whole(EVENT, 100);

    assertEquals(holds, fits(condition, facts));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "lang = id; true",
        "lang = en|id; true",
        "lang = i; false",
        "title ~ 選挙; true",
        "title ~ 結果; true",
        "host = kompas.example; true",
        "verdict = full; true",
        "text ~ \"bridge will be\"; true",
        "words < 100; false",
        "words < 101; true",
        "words > 99; true",
        "words > 100; false",
      })
  void judgesAPage(String condition, boolean holds) {
    assertEquals(holds, fits(condition, Facts.whole(PAGE, 100)));
  }

  /** What only the page can say does not hold before it is read, and neither does its contrary. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "lang = id; false",
        "not lang = id; false",
        "title !~ bridge; false",
        "words < 10; false",
        "not words < 10; false",
        "title ~ pilkada; true",
        "title ~ pilkada and lang = id; false",
        "title ~ pilkada or lang = id; true",
        "title !~ pilkada; false"
      })
  void waitsForThePage(String condition, boolean holds) {
    assertEquals(holds, fits(condition, Facts.ofEvent(EVENT)));
  }

  private static boolean fits(String condition, Facts facts) {
    SortingRules rules = SortingRules.of("drop if " + condition);
    assertEquals(List.of(), rules.faults());
    return rules.sort(facts).dropped().isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "keep if a = b; 1; a line begins with tag, star or drop, not \"keep\"",
        "tag if title ~ x; 5; the name of a tag was expected here, not \"if\"",
        "tag a title ~ x; 7; \"if\" was expected here, not \"title\"",
        "star if; 8; one of source, feed, title, author, host, link, tag, lang, verdict, text,"
            + " words was expected, not the end of the line",
        "star if subject ~ x; 9; one of source, feed, title, author, host, link, tag, lang,"
            + " verdict, text, words was expected, not \"subject\"",
        "star if title; 14; =, !=, ~, !~, < or > was expected here, not the end of the line",
        "star if title ~; 16; a word or \"words in quotes\" was expected here, not the end of the"
            + " line",
        "star if title ~ \"x; 17; the closing quotation mark is missing",
        "star if title ~ x y; 19; \"and\", \"or\" or the end of the line was expected, not \"y\"",
        "star if (title ~ x; 19; \")\" was expected here, not the end of the line",
        "star if title < 5; 15; only words can be compared with < and >",
        "star if words = 5; 15; words is a number: write words < 100 or words > 100",
        "star if words > many; 17; a number was expected here, not \"many\"",
        "star if title ~ \"a||b\"; 17; there is nothing between two bars, or nothing at all",
        "star if title ~ a*b; 17; a phrase is words, with * at its beginning or end at most",
        "star if title ~ *; 17; a phrase is words, with * at its beginning or end at most",
      })
  void saysWhereALineCannotBeRead(String line, int column, String what) {
    SortingRules rules = SortingRules.of("# mine\n\nstar if source = a\n" + line);

    assertEquals(List.of(new SortingRules.Fault(4, column, what)), rules.faults());
    assertEquals(1, rules.all().size());
  }

  @Test
  void addsUpWhatTheLinesSay() {
    SortingRules rules =
        SortingRules.of(
            """
            tag politik, "Jakarta Raya" if title ~ “pilkada”
            tag politik if source = phone
            star if host = example.org
            drop if title ~ bridge
            """);

    Sorted sorted = rules.sort(Facts.whole(EVENT, 9));

    assertEquals(List.of(), rules.faults());
    assertEquals(List.of("politik", "Jakarta Raya"), sorted.tags());
    assertTrue(sorted.isStarred());
    assertTrue(sorted.dropped().isEmpty());
  }

  @Test
  void takesNoEndlessNumberOfRules() {
    assertEquals(
        List.of(new SortingRules.Fault(501, 1, "over 500 rules")),
        SortingRules.of("star if source = a\n".repeat(600)).faults());
    assertEquals(1, SortingRules.of("#".repeat(64_001)).faults().size());
    assertTrue(
        SortingRules.of("star if " + "not ".repeat(1000) + "source = a")
            .faults()
            .getFirst()
            .what()
            .contains("levels deep"));
  }

  /** The work is bounded by the lengths, whatever the text and the phrase are. */
  @Test
  void noPhraseRunsAway() {
    String phrase = "a".repeat(99) + "b";
    SortingRules rules = SortingRules.of(("drop if text ~ " + phrase + "\n").repeat(20));
    Facts facts = Facts.whole(Map.of(Field.TEXT, List.of("a".repeat(1_000_000))), 1);

    Sorted sorted = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> rules.sort(facts));

    assertEquals(Sorted.NOTHING, sorted);
  }
}
