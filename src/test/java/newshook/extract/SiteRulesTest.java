package newshook.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import newshook.extract.rules.SiteRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteRulesTest {
  @Test
  void takesBodyTitleAndAuthorFromTheRule(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve(".odd.example.txt"),
        """
        # odd pages
        title: //div[@id='t']
        author: //span[@class='who']
        body: //div[@id='b']
        strip: //p[@class='ad']
        strip_id_or_class: promo
        replace_string(a:b): c
        """);
    String html =
        "<title>x</title><div id=t>The real title</div><span class=who>Ana Lima</span>"
            + "<p>Not this.</p><div id=b><p>This one is short.</p><p class=ad>Buy!</p>"
            + "<p class='big-promo'>Join!</p></div>";

    Extraction e =
        new Extractor(SiteRules.of(folder))
            .extract(html, URI.create("https://www.odd.example/1"), null);

    assertEquals("The real title", e.title());
    assertEquals(List.of("Ana Lima"), e.authors());
    assertEquals("rule", e.from().get("title"));
    assertFalse(e.content().text().contains("Buy"), e.content().text());
  }

  @Test
  void namesPathsThatCannotBeRead(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("bad.example.txt"), "body: //div[\nbody: //div\n");

    List<String> faults = SiteRules.of(folder).of(URI.create("https://bad.example/")).faults();

    assertEquals(List.of("body: //div["), faults);
    assertTrue(SiteRules.own().all().values().stream().allMatch(r -> r.faults().isEmpty()));
  }

  @Test
  void readsAttributesFunctionsDatesAndLinks(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("odd.example.txt"),
        """
        title: //meta[@name='headline']/@content
        author: substring-after(//p[@class='by'], 'Words: ')
        date: //div[@class='when']
        find_string: <oddity>
        replace_string: <p class="by">
        replace_string(</oddity>): </p>
        single_page_link: //a[@class='all']
        next_page_link: //a[@class='on']/@href
        """);
    String html =
        "<meta name=headline content='The real title'><oddity>Words: Ana Lima</oddity>"
            + "<div class=when>31 May 2024</div><a class=all href='/1?all=1'>all</a>"
            + "<a class=on href='/1/more'>on</a><p>This is the text of the first page.</p>";

    Extraction e =
        new Extractor(SiteRules.of(folder))
            .extract(html, URI.create("https://odd.example/1"), null);

    assertEquals("The real title", e.title());
    assertEquals(List.of("Ana Lima"), e.authors());
    assertEquals("rule", e.from().get("publishedAt"));
    assertEquals(URI.create("https://odd.example/1?all=1"), e.wholePage());
  }

  @Test
  void findsNoRuleOutsideItsFolder(@TempDir Path folder) throws IOException {
    Path inside = Files.createDirectories(folder.resolve("rules"));
    Files.writeString(folder.resolve("secret.txt"), "title: //h1\n");

    SiteRules rules = SiteRules.of(inside);

    assertEquals(List.of(), rules.of(URI.create("https://..%2Fsecret/")).values("title"));
    assertEquals(List.of(), rules.of(URI.create("https://secret/")).values("title"));
  }
}
