package newshook.extract.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import newshook.extract.Extraction;
import newshook.extract.Extractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who signs a page, when, and under which title, where the page says it in its own way. */
class SignedPagesTest {
  private static final Extractor EXTRACTOR = new Extractor();
  private static final String TEXT =
      "<p>The harbour of the old town opened again on Friday, three weeks after the flood had"
          + " closed it, and the first ferries left at six in the morning with few on board.</p>"
          + "<p>Repairs will go on until autumn and cost twelve million, said the mayor, who had"
          + " waited on the quay since dawn with the captains and the fishermen of the town.</p>";

  private static Extraction read(String url, String head, String below) {
    return EXTRACTOR.extract(
        "<html lang=en><head><title>Harbour opens again</title>"
            + head
            + "</head><body><article><h1>Harbour opens again</h1>"
            + below
            + TEXT
            + "</article></body></html>",
        URI.create(url),
        null);
  }

  private static Extraction read(String below) {
    return read("https://news.example/harbour", "", below);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<p>Posted on September 21, 2020 by Adi Tzlil</p>; Adi Tzlil",
        "<div>Dec. 19, 2025 · Niko Matsakis</div>; Niko Matsakis",
        "<p class=author>Andrew Gerrand<br>4 August 2010</p>; Andrew Gerrand",
        "<div>Datum: 19.11.2021 <br>Autor: Fritz Imhof<br>Quelle: Livenet</div>; Fritz Imhof",
        "<p>Auteur : Kossivi Tiassou</p>; Kossivi Tiassou",
        "<div class=byline>ByJ.R. Stone</div>; J.R. Stone",
        "<span class=author>Par Loïc Le Clerc</span>; Loïc Le Clerc",
        "<div><a href='/reporters/jose-perez'>Jose Perez</a></div>; Jose Perez",
        "<div class=submitted>Gespeichert von <span class=username>rasos</span></div>; rasos",
        "<p>by MrAnime, Dec 21, 04:00</p>; MrAnime",
        "<p>Posted by BeauHD on Sunday August 10, 2025 @03:34PM</p>; BeauHD",
        "<p>Dec. 19, 2025 · Niko Matsakis on behalf of the team</p>; Niko Matsakis",
        "<div>Jack Shepherd</div><div>Co-Founder</div>; Jack Shepherd",
        "<p class=author>Autor/in: Korinna Hennig</p>; Korinna Hennig",
        "<p class=author>Peter Maahn/SP-X</p>; Peter Maahn",
        "<div>(责编：牛镛)</div>; 牛镛"
      })
  void namesThePersonBehindAnOddLine(String below, String author) {
    assertEquals(List.of(author), read(below).authors());
  }

  @Test
  void takesNoFurnitureForANameAndNoReviewerForAnAuthor() {
    assertEquals(List.of(), read("<p>May 3, 2024</p><p>Share Post</p><p>More Posts</p>").authors());
    assertEquals(
        List.of(), read("<p class=byline>Medically reviewed by Margaret James</p>").authors());
  }

  @Test
  void signsForStaffInTheBylineAlone() {
    Extraction e = read("<p class=byline>By Staff Writer</p>");

    assertEquals(List.of(), e.authors());
    assertEquals("Staff Writer", e.byline());
  }

  @Test
  void takesAnOrganisationForNoPerson() {
    Extraction e =
        read(
            "https://news.example/harbour",
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Harbour"
                + " opens again\",\"author\":{\"@type\":\"Organization\",\"name\":\"Associated"
                + " Press\"}}</script>",
            "");

    assertEquals(List.of(), e.authors());
    assertEquals("Associated Press", e.byline());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "L-MAG – Das Magazin für Lesben; https://www.l-mag.example/a",
        "hessenschau.example, Frankfurt, Germany; https://www.hessenschau.example/a",
        "Jobs & Hire; https://www.jobsnhire.example/a",
        "LTO; https://www.lto.example/a",
        "105092; https://news.example/a",
        "新規登録; https://news.example/a"
      })
  void takesNoSiteAndNoNumberForItsAuthor(String author, String url) {
    String head = "<meta name=author content=\"" + author + "\">";

    assertEquals(List.of(), read(url, head, "").authors());
    assertEquals(
        List.of("Claudia Lindner"), read(url, head, "<p>Von Claudia Lindner</p>").authors());
  }

  @Test
  void namesWholeWhomTheDataNamesByAPart() {
    String line = "<div class=author>von Arian Schlichenmayer</div>";

    for (String part : List.of("Arian", "arianschlichenmayer")) {
      assertEquals(
          List.of("Arian Schlichenmayer"),
          read("https://news.example/a", "<meta name=author content=" + part + ">", line)
              .authors());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<p>Quelle: MDR THÜRINGEN/ls</p>; MDR THÜRINGEN/ls",
        "<dl><dt>Source:</dt><dd>Institute for Basic Science</dd></dl>; Institute for Basic Science",
        "<p>Hamburg (dpa/lno) – After talks about the lectures the two sides stay as far apart as"
            + " they were on the day when it all began.</p>; dpa/lno"
      })
  void signsForTheSourceWhereNobodyElseDoes(String below, String byline) {
    Extraction e = read(below);

    assertEquals(List.of(), e.authors());
    assertEquals(byline, e.byline());
  }

  @Test
  void knowsWhoseSiteItIsByTheRightsAtItsFoot() {
    String foot = "<footer>© 2025 Toby Hede. All rights reserved.</footer>";

    assertEquals("Toby Hede", read("https://tobyhede.example/a", "", foot).byline());
    assertEquals("", read("https://news.example/a", "", foot).byline());
  }

  @Test
  void knowsABlogThatIsNamedAfterItsAuthor() {
    String head = "<meta property=og:site_name content=\"Daniel Lemire's blog\">";

    assertEquals("Daniel Lemire", read("https://lemire.example/blog/harbour", head, "").byline());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<div class=sub>23.09.22</div>; 2022-09-23",
        "<p>Erschienen am: 01.11.2023</p>; 2023-11-01",
        "<p>Karlsruhe, 12.11.2021. Traditionally the town opens its harbour with a procession of"
            + " boats that nobody wants to miss, and this year was no different.</p>; 2021-11-12",
        "<time class='entry-date published' datetime=2019-06-28T11:32:59+02:00></time>; 2019-06-28"
      })
  void findsTheDayThatThePagePrints(String below, String day) {
    assertEquals(day, day(read(below)));
  }

  @Test
  void trustsTheZoneOfAStampOverADayInATeaser() {
    String head = "<meta property=article:published_time content=2023-11-01T08:16:57+01:00>";

    assertEquals(
        "2023-11-01", day(read("https://news.example/a", head, "<p>October 31, 2023</p>")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // Stated, printed, taken: a system's stamp gives way to the day in a line of its own ...
        "2025-11-20; May 14, 2025; 2025-05-14",
        "11/01/2023 12:43:42; 01.11.2023; 2023-11-01",
        // ... but not to a month and day that only look swapped, nor to the day of a change.
        "2024-09-10; 10/9/2024; 2024-09-10",
        "2024-10-09; 10/9/2024; 2024-10-09",
        "2022-04-28; Updated on May 6, 2022; 2022-04-28",
      })
  void weighsAStampAgainstThePrintedDay(String stated, String printed, String taken) {
    String head = "<meta property=article:published_time content='" + stated + "'>";

    assertEquals(taken, day(read("https://news.example/a", head, "<div>" + printed + "</div>")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<time datetime=2017-03-01T12:00:00Z>03/01/2017</time>; 2017-03-01",
        "<p>Par Loïc Le Clerc | 30 septembre 2018</p><p>Mis à jour le 7 janvier 2020</p>; 2018-09-30",
        "<div>Ana LimaDec 05, 20232 Shares</div>; 2023-12-05",
        "<p>erstellt von Dominique — veröffentlicht 28.01.2022 06:00</p>; 2022-01-28"
      })
  void readsADayAsItsPageMeansIt(String below, String day) {
    assertEquals(day, day(read(below)));
  }

  @Test
  void looksForTheDayAroundAHeadlineThatIsALinkOrHasAKicker() {
    for (String heading :
        List.of(
            "<h2><a href=/harbour>Harbour opens again in the old town</a></h2>",
            "<h3><span class=roofline>Flood of the spring</span> - <span>Harbour opens again in"
                + " the old town</span></h3>")) {
      Extraction e =
          EXTRACTOR.extract(
              "<html><head><title>Harbour opens again in the old town</title></head><body><main>"
                  + heading
                  + "<div>Do 25.04.24 | 14:07 Uhr</div>"
                  + TEXT
                  + "</main></body></html>",
              URI.create("https://news.example/harbour"),
              null);

      assertEquals("2024-04-25", day(e), heading);
    }
  }

  @Test
  void takesNoSentenceThatNamesADayForTheDate() {
    assertEquals(
        "2023-12-20",
        day(
            read(
                "https://news.example/2023/12/20/raise",
                "",
                "<p class=dek>The raise will also lift the pay of some in the social sciences by"
                    + " more than 20 percent starting July 1, 2024.</p>")));
  }

  private static String day(Extraction e) {
    var at = e.publishedAt();
    return at == null ? "" : at.at().toLocalDate().toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<h1>Week of units <span>Pyramid for the pool in winter</span></h1>; Pyramid for the pool in winter",
        "<h1>Pyramid for the pool in winter<br><small>02.02.2022</small></h1>; Pyramid for the pool in winter",
        "<h1>Pyramid for the pool in winter | Opinion</h1>; Pyramid for the pool in winter",
        "<h1>Blog: Pyramid for the pool in winter</h1>; Pyramid for the pool in winter",
        "<h1>My Diary</h1><h3 class=entry-title>Pyramid for the pool in winter</h3>; Pyramid for the pool in winter"
      })
  void cutsTheHeadlineOutOfItsHeading(String heading, String title) {
    Extraction e =
        EXTRACTOR.extract(
            "<html><head><title>Pyramid for the pool in winter | My Diary</title></head><body><main>"
                + heading
                + TEXT
                + "</main></body></html>",
            URI.create("https://news.example/pyramid"),
            null);

    assertEquals(title, e.title());
  }
}
