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
}
