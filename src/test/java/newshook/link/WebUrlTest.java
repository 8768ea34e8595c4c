package newshook.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          https://news.example.com                 -> https://news.example.com/
          HTTPS://News.Example.COM/A               -> https://news.example.com/A
          http://news.example.com:80/a             -> http://news.example.com/a
          http://news.example.com:/a               -> http://news.example.com/a
          https://news.example.com:80/a            -> https://news.example.com:80/a
          https://news.example.com./a              -> https://news.example.com/a
          https://news.example.com/a b             -> https://news.example.com/a%20b
          https://news.example.com/é?ü=ß#ø         -> https://news.example.com/%C3%A9?%C3%BC=%C3%9F#%C3%B8
          https://news.example.com/100%            -> https://news.example.com/100%25
          https://news.example.com/%zz%41          -> https://news.example.com/%25zz%41
          https://news.example.com/?q=a|b{c}[d]    -> https://news.example.com/?q=a%7Cb%7Bc%7D[d]
          https://news.example.com/a\\b?c\\d       -> https://news.example.com/a/b?c%5Cd
          https://news.example.com/a/../b/./c/..   -> https://news.example.com/b/
          https://news.example.com/%2e%2e/a        -> https://news.example.com/a
          https://news.example.com/http://x.org/   -> https://news.example.com/http://x.org/
          https://news.example.com/@someone/a      -> https://news.example.com/@someone/a
          https://news_site.example.com/a          -> https://news_site.example.com/a
          https://bücher.example.com/              -> https://xn--bcher-kva.example.com/
          https://b%C3%BCcher.example.com/         -> https://xn--bcher-kva.example.com/
          https://ＮＥＷＳ.example.com/            -> https://news.example.com/
          http://news.example。com/                -> http://news.example.com/
          http://9.255.255.255/                    -> http://9.255.255.255/
          http://[2606:4700:4700::1111]/           -> http://[2606:4700:4700::1111]/
          """)
  void readsAsBrowsersDo(String given, String expected) {
    String raw = given.replace("\\\\", "\\");

    assertEquals(expected, WebUrl.read(raw).map(URI::toString).orElse("refused"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "undefined",
        "/etc/passwd",
        "//news.example.com/a",
        "news.example.com/a",
        "ftp://news.example.com/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "feed:http://news.example.com/",
        "view-source:http://news.example.com/",
        "http:news.example.com/a",
        "http:/news.example.com/a",
        "http://",
        "http://?x",
        "http:///a",
        "https\t://news.example.com/",
        "http://news.example.com\r\nX: 1/",
        "http://news.example.com/a\r\nX: 1",
        "http://news.example.com/a\0b",
        "http://user@news.example.com/",
        "http://user:secret@news.example.com/",
        "http://127.0.0.1\\@news.example.com/",
        "http://news.example.com\\a",
        "http://news.example.com:65536/",
        "http://news.example.com:0/",
        "http://news.example.com:x/",
        "http://news.example.com:80:80/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0x/",
        "http://127.1/",
        "http://0/",
        "http://0177.0.0.1/",
        "http://127.0.0.01/",
        "http://127.0.0.1./",
        "http://256.256.256.256/",
        "http://1.2.3.4.5/",
        "http://news.example.com.0x1/",
        "http://①②⑦.⓪.⓪.①.1/",
        "http://::1/",
        "http://[::1%25lo]/",
        "http://[::1%lo]/",
        "http://[bad]/",
        "http://[1:2]/",
        "http://news.example.com,127.0.0.1/",
        "http://news..example.com/",
        "http://.example.com/",
        "http://news.example.com%0d%0a/",
        "http://news.example.com%2fa/",
        "http://127.0.0.1\u2025news.example.com/",
        "http://news.example.com\uff0f.evil.example/",
        "http://%ff.example.com/",
        "http://stra\u00dfe.example.com/"
      })
  void refusesWhereReadersDisagree(String given) {
    assertEquals("refused", WebUrl.read(given).map(URI::toString).orElse("refused"));
  }

  @Test
  void refusesWhatNoSiteNeeds() {
    String given = "https://news.example.com/" + "a".repeat(20_000);

    assertEquals("refused", WebUrl.read(given).map(URI::toString).orElse("refused"));
  }

  @Test
  void foldsHostsBeforeTheyAreJudged() {
    assertEquals("localhost", host("http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/"));
    assertEquals("localhost", host("http://loc\u00adalhost/"));
    assertEquals("localhost", host("http://%6c%6f%63%61%6c%68%6f%73%74/"));
    assertEquals("127.0.0.1", host("http://１２７.０.０.１/"));
    assertEquals("127.0.0.1", host("http://①②⑦.⓪.⓪.①/"));
  }

  private static String host(String given) {
    return WebUrl.host(WebUrl.read(given).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          b                 -> https://e.org/a/b
          ?b                -> https://e.org/a/x.html?b
          #b                -> https://e.org/a/x.html?q=1#b
          ''                -> https://e.org/a/x.html?q=1
          /b c              -> https://e.org/b%20c
          ../b              -> https://e.org/b
          //other.org/b     -> https://other.org/b
          http://other.org  -> http://other.org/
          ' /b '            -> https://e.org/b
          /\\other.org/     -> refused
          \\\\other.org/    -> refused
          javascript:x      -> refused
          http://[bad       -> refused
          """)
  void resolvesAgainstThePage(String given, String expected) {
    URI base = URI.create("https://e.org/a/x.html?q=1#top");
    String raw = given.replace("\\\\", "\\");

    assertEquals(expected, WebUrl.resolve(base, raw).map(URI::toString).orElse("refused"));
  }

  @Test
  void givesOnlyPlainAddressesWhateverIsGiven() {
    Random random = new Random(6);
    String parts = "ht tp:// /\\?#@%:[]..a1ü①２。0x7fexample.com\0\r\n{}|^`\"'<>\ud800é";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder given = new StringBuilder(i % 2 == 0 ? "http://" : "https://a.example");
      for (int k = random.nextInt(20); k > 0; k--) {
        given.append(parts.charAt(random.nextInt(parts.length())));
      }

      Optional<URI> url = WebUrl.read(given.toString());

      url.ifPresent(u -> {
        assertTrue(u.toString().matches("https?://[a-z0-9._:\\[\\]-]+/[!-~]*"), u.toString());
        assertEquals(Optional.of(u), WebUrl.read(u.toString()));
      });
    }
  }

  @Test
  void knowsHostAndPortOfAnyAddress() {
    assertEquals("a_b.org", WebUrl.host(URI.create("https://a_b.org:8443/")));
    assertEquals(8443, WebUrl.port(URI.create("https://a_b.org:8443/")));
    assertEquals("[::1]", WebUrl.host(URI.create("http://[::1]/")));
    assertEquals(80, WebUrl.port(URI.create("http://[::1]/")));
    assertEquals(443, WebUrl.port(URI.create("https://a.org/")));
  }
}
