package newshook.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CookiesTest {
  private static final URI SETS = URI.create("https://www.harbour.example/news/2026/a");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seen=1                                   | https://www.harbour.example/news/2026/b | seen=1",
        "seen=1                                   | https://www.harbour.example/news/2027   | ''",
        "seen=1                                   | https://img.harbour.example/news/2026/b | ''",
        "seen=1; Path=/                           | http://www.harbour.example/             | seen=1",
        "seen=1; Path=/; Secure                   | http://www.harbour.example/             | ''",
        "seen=1; Path=/news; HttpOnly; SameSite=Lax | https://www.harbour.example/newsroom  | ''",
        "seen=1; Path=/; Domain=.harbour.example  | https://img.harbour.example/            | seen=1",
        "seen=1; Path=/; Domain=HARBOUR.example   | https://harbour.example/                | seen=1",
        "seen=1; Path=/; Domain=evil.example      | https://www.harbour.example/            | ''",
        "seen=1; Path=/; Domain=evil.example      | https://evil.example/                   | ''",
        "seen=1; Path=/; Domain=example           | https://other.example/                  | ''",
        "seen=1; Path=/; Max-Age=0                | https://www.harbour.example/            | ''",
        "seen=1; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT | https://www.harbour.example/ | ''",
        "'=; ;;'                                  | https://www.harbour.example/            | ''"
      })
  void goesToWhomItIsFor(String line, String url, String header) {
    Cookies cookies = new Cookies();

    cookies.keep(SETS, List.of(line));

    assertEquals(header, cookies.headerFor(URI.create(url)));
  }

  @Test
  void aLaterOneTakesThePlaceAndTheNarrowerGoesFirst() {
    Cookies cookies = new Cookies();

    cookies.keep(SETS, List.of("a=1; Path=/", "b=2; Path=/news", "a=3; Path=/"));

    assertEquals("b=2; a=3", cookies.headerFor(SETS));
  }

  @Test
  void numbersHaveNoDomainAboveThem() {
    Cookies cookies = new Cookies();

    cookies.keep(URI.create("http://198.51.100.7/"), List.of("a=1; Domain=51.100.7; Path=/"));

    assertEquals("", cookies.headerFor(URI.create("http://203.51.100.7/")));
    assertEquals("", cookies.headerFor(URI.create("http://198.51.100.7/")));
  }

  @Test
  void hasAnEndWhateverASiteSets() {
    Cookies many = new Cookies();
    many.keep(SETS, IntStream.range(0, 10_000).mapToObj(i -> "c" + i + "=1; Path=/").toList());
    Cookies big = new Cookies();
    big.keep(SETS, List.of("big=" + "x".repeat(20_000) + "; Path=/"));

    assertEquals(50, many.headerFor(SETS).split(";", -1).length);
    assertEquals("", big.headerFor(SETS));
  }
}
