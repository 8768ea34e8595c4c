package newshook.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CanonicalUrlTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/link/canonical.csv", delimiter = ' ', numLinesToSkip = 1)
  void givesOneFormToOnePage(String given, String canonical) {
    assertEquals(canonical, CanonicalUrl.of(URI.create(given)));
    assertEquals(canonical, CanonicalUrl.of(URI.create(canonical)));
  }

  @Test
  void doesNotChangeWhatItMade() {
    Random random = new Random(3);
    List<String> parts =
        List.of(
            "/",
            "a-b-c",
            "amp",
            ".amp",
            ".html",
            "//",
            "..",
            "%41",
            "%2f",
            "?",
            "&",
            "utm_x=1",
            "b=2",
            "amp=1",
            "#",
            "#!x",
            ";jsessionid=1",
            "%20",
            "é",
            "=",
            "+",
            ":80",
            "2021",
            "*");
    for (int i = 0; i < 5_000; i++) {
      StringBuilder url = new StringBuilder(random.nextBoolean() ? "http://" : "https://");
      url.append(random.nextBoolean() ? "www.e.com" : "m.e.co.id:8080").append('/');
      for (int n = random.nextInt(8); n > 0; n--) {
        url.append(parts.get(random.nextInt(parts.size())));
      }
      WebUrl.read(url.toString())
          .ifPresent(given -> {
            String once = CanonicalUrl.of(given);
            assertEquals(once, CanonicalUrl.of(URI.create(once)), given.toString());
          });
    }
  }

  @Test
  void saysWhatTheAddressSaid() {
    Random random = new Random(5);
    List<String> parts =
        List.of(
            "a-b",
            "%41",
            "%7e",
            "%2F",
            "%3F",
            "%25",
            "é",
            "=",
            "&",
            "?",
            "x=1",
            "y=%3d",
            "+",
            "%20",
            "-",
            "/",
            ";",
            "%e4%b8%ad",
            ":",
            "@",
            "|",
            "%zz");
    for (int i = 0; i < 20_000; i++) {
      StringBuilder url = new StringBuilder("https://e.com/");
      for (int n = random.nextInt(9); n > 0; n--) {
        url.append(parts.get(random.nextInt(parts.size())));
      }
      URI given = WebUrl.read(url.toString()).orElseThrow();
      URI canonical = URI.create(CanonicalUrl.of(given));

      assertEquals(path(given), path(canonical), given.toString());
      assertEquals(parameters(given), parameters(canonical), given.toString());
    }
  }

  private static String path(URI url) {
    return decoded(url.getRawPath()).replaceAll("(?<!:)/+", "/").replaceAll("/+$", "");
  }

  private static List<String> parameters(URI url) {
    return Query.of(url.getRawQuery() == null ? "" : url.getRawQuery()).pairs().stream()
        .map(pair -> decoded(pair.text()))
        .sorted()
        .toList();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.ISO_8859_1);
  }

  @Test
  void seesMirrorsOfASiteAsOne() {
    URI desktop = URI.create("https://www.e.com/2021/a-b-c/?utm_source=x");
    URI mobile = URI.create("http://m.e.com/2021/a-b-c");
    URI amp = URI.create("https://amp.e.com/2021/a-b-c");

    assertEquals(
        List.of("https://e.com/2021/a-b-c", "google-news:CBMi"),
        LinkForms.of("CBMi", desktop, null, mobile, amp));
    assertEquals("https://m.co/a.html", LinkForms.key(URI.create("https://m.co/a.html")));
  }

  @Test
  void keepsItsListsInOrder() {
    for (String file : List.of("tracking-parameters.txt", "wrappers.txt")) {
      List<String> lines =
          DataLines.columns(file).stream().map(columns -> String.join(" ", columns)).toList();

      assertEquals(lines.stream().sorted().distinct().toList(), lines, file);
      assertTrue(lines.size() > 50, file);
    }
  }
}
