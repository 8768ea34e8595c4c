package newshook.extract.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import newshook.extract.Extraction;
import newshook.extract.Extractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where on a page its author is named, and who else is named there. */
class BylinePlacesTest {
  private static final String TEXT =
      "<p>The harbour of the old town opened again on Friday, three weeks after the flood had"
          + " closed it, and the first ferries left at six in the morning with few on board.</p>"
          + "<p>Repairs will go on until autumn and cost twelve million, said the mayor, who had"
          + " waited on the quay since dawn with the captains and the fishermen of the town.</p>";
  private static final String TITLE = "<h1>Harbour opens again in the old town</h1>";

  private static List<String> authors(String body) {
    Extraction e =
        new Extractor()
            .extract(
                "<html lang=en><head><title>Harbour opens again in the old town</title></head><body"
                    + " class='single comments-open'>"
                    + body
                    + "</body></html>",
                URI.create("https://news.example/harbour"),
                null);
    return e.authors();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<form id=page><main>%1$s<div class=author>Ana Lima</div>%2$s</main></form>",
        "<article>%1$s%2$s<footer><a rel=author href=/author/al>Ana Lima</a></footer></article>",
        "<main>%1$s%2$s<h3>About the author</h3><p>Ana Lima</p></main>",
        "<main>%1$s%2$s<h3>About the author</h3><p>Ana Lima is a reporter who has lived at the"
            + " harbour for twenty years.</p></main>",
        "<main>%1$s%2$s<div class=author-box><div><p>Ana Lima writes about all that floats and some"
            + " of what does not.</p></div></div></main>",
        "<main>%1$s%2$s<p><em>Ana Lima is a freelance writer in the old town.</em></p></main>",
        "<main>%1$s<span itemprop=author itemscope><meta itemprop=name content='Ana"
            + " Lima'></span>%2$s</main>",
        "<main>%1$s<a rel=author href=/author/al><img src=a.jpg alt='Photo of Ana"
            + " Lima'></a>%2$s</main>",
        "<main>%1$s<div class=author-info><b>Ana Lima</b><i>Deputy Business Editor</i></div>%2$s</main>",
        "<main>%1$s<p class=byline>By Ana Lima<br>Harbour Staff Writer</p>%2$s</main>",
        "<main>%1$s<div>Ana Lima • 5 min read</div>%2$s</main>",
        "<main>%1$s<div>3 May 2024, Ana Lima</div>%2$s</main>",
        "<main>%1$s<div>Ana Lima, Senior Editor</div>%2$s</main>",
        "<main>%1$s<div>Ana Lima</div><div>Marketing Manager at Harbour</div>%2$s</main>",
        "<main>%1$s<p class=byline>Guest post by Ana Lima</p>%2$s</main>",
        "<main>%1$s<div>Ana Lima</div><div>Chief Economist, Harbour Institute</div>%2$s</main>",
        "<main>%1$s<div>Ana Lima ana@news.example</div><div>3 May 2024</div>%2$s</main>",
        "<main>%1$s%2$s<p>(Reporting by Ana Lima; editing by Bo Ek)</p></main>",
        "<main>%1$s%2$s<p><em>Ana Lima is professor of history at the university.</em></p></main>",
        "<main>%1$s<p>Door onze redacteur Ana Lima</p>%2$s</main>",
        "<main>%1$s<p>Par Ana Lima avec AFP</p>%2$s</main>",
        "<main>%1$s<div><a href='/@ana?src=1'>Ana Lima</a></div>%2$s</main>",
        "<meta name=article_author content='Ana Lima'><main>%1$s%2$s</main>",
        "<meta name=author content='Ana Lima <ana@news.example>'><main>%1$s%2$s</main>",
        "<script type=application/ld+json>{\"@type\":\"BlogPosting\",\"headline\":\"x\",\"creator\":"
            + "[\"Ana Lima\"]}</script><main>%1$s%2$s</main>",
        "<script type=application/ld+json>{\"@type\":\"BlogPosting\",\"headline\":\"x\",\"author\":"
            + "{\"givenName\":\"Ana\",\"familyName\":\"Lima\"}}</script><main>%1$s%2$s</main>",
        "<main>%1$s%2$s</main><script>var layer = {\"pagePostAuthor\":\"Ana Lima\"};</script>",
        "<main>%1$s%2$s</main><script>push(\"{\\\"author\\\":{\\\"id\\\":7,\\\"name\\\":\\\"Ana"
            + " Lima\\\"}}\")</script>"
      })
  void findsTheAuthorWhereverThePagePutsIt(String body) {
    assertEquals(List.of("Ana Lima"), authors(body.formatted(TITLE, TEXT)));
  }

  @Test
  void takesNoTimeToReadForAName() {
    String card =
        "<meta name=twitter:label1 content='Est. reading time'><meta name=twitter:data1 content='Four"
            + " Minutes'>";

    assertEquals(List.of(), authors(card + "<main>" + TITLE + TEXT + "</main>"));
  }

  @Test
  void takesNobodyFromWhatIsElsewhere() {
    assertEquals(
        List.of(),
        authors(
            "<main>"
                + TITLE
                + TEXT
                + "</main><footer><a rel=author href=/author/b>Bo Ek</a></footer>"
                + "<div class=comment-list><a rel=author href=/author/c>Cy Fo</a></div>"));
  }

  @Test
  void prefersTheLineBesideTheHeadlineToThoseOfOtherArticles() {
    String cards =
        "<div class=list><a href=/x><h2>Bridge is closed</h2><small class=author>By Bo"
            + " Ek</small></a><div class=item><h2><a href=/y>Ferry"
            + " sold</a></h2><small class=author>By Cy Fo</small></div></div>";

    assertEquals(
        List.of("Ana Lima"),
        authors(
            cards
                + "<main>"
                + TITLE
                + "<div class=info><div class=author>By Ana Lima</div></div>"
                + TEXT
                + "</main>"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "AL Ana Lima Last updated; Ana Lima",
        "By Ana Lima for the Herald; Ana Lima",
        "By Ana LimaDec. 21; Ana Lima",
        "By Ana Lima May 3; Ana Lima",
        "Ana Lima1; Ana Lima",
        "Über Ana Lima; Ana Lima",
        "Ana Lima Getty Images; Ana Lima",
        "By Ana Lima, Guest Columnists; Ana Lima"
      })
  void takesTheNameOutOfWhatRunsOn(String line, String name) {
    assertEquals(
        List.of(name),
        authors("<main>" + TITLE + "<div class=author>" + line + "</div>" + TEXT + "</main>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ana Lima and Bo Ek",
        "Autorzy: Ana Lima i Bo Ek",
        "Autoři: Ana Lima a Bo Ek",
        "Авторы: Ana Lima и Bo Ek",
        "Haber: Ana Lima ve Bo Ek",
        "Penulis: Ana Lima dan Bo Ek",
        "Συντάκτες: Ana Lima και Bo Ek"
      })
  void namesBothWhoSignTogether(String line) {
    assertEquals(
        List.of("Ana Lima", "Bo Ek"),
        authors("<main>" + TITLE + "<p>" + line + "</p><p>3 May 2024</p>" + TEXT + "</main>"));
  }

  @Test
  void takesNobodyForTheAuthorWhomTheTextIsAbout() {
    assertEquals(
        List.of(),
        authors(
            "<main>"
                + TITLE
                + "<p><em>Ana Lima is the harbour master. We met her on the quay.</em></p>"
                + TEXT
                + "</main>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Fact Checked", "By Use Case", "Harbour Newspapers Ltd", "Log Out"})
  void takesNoLabelForAName(String line) {
    assertEquals(
        List.of(),
        authors("<main>" + TITLE + "<div class=author>" + line + "</div>" + TEXT + "</main>"));
  }

  @Test
  void namesAllWhoSignInLinesOfTheirOwn() {
    String lines =
        "<div class=byline><div class=author>Ana Lima</div><div class=author>Bo Ek</div></div>";

    assertEquals(
        List.of("Ana Lima", "Bo Ek"), authors("<main>" + TITLE + lines + TEXT + "</main>"));
  }

  @Test
  void doesNotTakeWhoeverReviewedItForTheAuthor() {
    String lines =
        "<div class=author><div>Reviewed by</div><div>Bo Ek</div></div>"
            + "<div class=author><div>Written by</div><div>Ana Lima</div></div>";

    assertEquals(List.of("Ana Lima"), authors("<main>" + TITLE + lines + TEXT + "</main>"));
  }

  @Test
  void believesThePrintedNameWhereThePageShowsNothingOfTheStatedOne() {
    String line = "<div class=author>By Ana Lima</div>";
    String stated =
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Harbour opens"
            + " again in the old town\",\"author\":{\"@type\":\"Person\",\"name\":\"Bo Ek\"}}</script>";
    String signed = "<p>The editor was Bo Ek.</p>";
    String page = stated + "<main>" + TITLE + line + TEXT;

    assertEquals(List.of("Ana Lima"), authors(page + "</main>"));
    assertEquals(List.of("Bo Ek"), authors(page + signed + "</main>"));
  }
}
