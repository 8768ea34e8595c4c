package newshook.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import newshook.article.Reason;
import newshook.link.Unwrapped.Signed;
import newshook.link.Unwrapped.Target;
import newshook.link.Unwrapped.Unusable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnwrapperTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/link/gnews-links.tsv", delimiter = '\t', numLinesToSkip = 1)
  void readsRealGoogleLinks(
      String kind, String link, @Nullable String target, @Nullable String amp) {
    Unwrapped unwrapped = Unwrapper.unwrap(link);

    if (target == null) {
      assertInstanceOf(Signed.class, unwrapped, kind);
    } else {
      Target found = assertInstanceOf(Target.class, unwrapped, kind);
      assertEquals(target, found.url().toString());
      assertEquals(Objects.toString(amp, "null"), Objects.toString(found.amp()));
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/link/wrappers.csv", delimiter = ' ', numLinesToSkip = 1)
  void takesWrappersOff(String link, String target) {
    Target found = assertInstanceOf(Target.class, Unwrapper.unwrap(link));

    assertEquals(target, found.url().toString());
    assertEquals(link.equals(target), found.via().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "articles",
        "rss/articles",
        "read",
        "atom/articles",
        "__i/rss/rd/articles",
        "rss/articles/us",
        "u/0/articles",
        "swg/articles"
      })
  void readsAnIdOnEveryPath(String path) {
    String link = "https://news.google.com/" + path + "/" + GoogleIds.of("https://e.com/a", "");

    Target found = assertInstanceOf(Target.class, Unwrapper.unwrap(link + "?oc=5"));

    assertEquals("https://e.com/a", found.url().toString());
    assertEquals(GoogleIds.of("https://e.com/a", ""), found.googleId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "=", "%3D%3D?oc=5", "&hl=en", ";oc=5", "?oc=5&hl=en-US#x"})
  void readsAnIdWithWhateverFollows(String rest) {
    String id = GoogleIds.of("https://e.com/a", "");

    Target found =
        assertInstanceOf(
            Target.class, Unwrapper.unwrap("https://news.google.com/rss/articles/" + id + rest));

    assertEquals("https://e.com/a", found.url().toString());
    assertEquals(id, found.googleId());
  }

  @Test
  void takesWrappersOffWrappers() {
    String amp = "https://www-e-com.cdn.ampproject.org/c/s/www.e.com/a-b-c/amp/?usqp=mq331AQ";
    String google = "https://news.google.com/rss/articles/" + GoogleIds.of(amp, "");
    String consent = "https://consent.google.com/ml?continue=" + google + "?oc%3D5&gl=FR&hl=en";

    Target found = assertInstanceOf(Target.class, Unwrapper.unwrap(consent));

    assertEquals("https://www.e.com/a-b-c/amp/", found.url().toString());
    assertEquals(3, found.via().size());
  }

  @Test
  void givesUpOnWrappersWithoutEnd() {
    String link = "https://example.com/a";
    for (int i = 0; i < 20; i++) {
      link = "https://href.li/?" + link;
    }

    assertInstanceOf(Target.class, Unwrapper.unwrap(link));
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://example.com/a, REFUSED_SCHEME",
    "javascript:alert(1), REFUSED_SCHEME",
    "file:///etc/passwd, REFUSED_SCHEME",
    "example, BAD_URL",
    "'', BAD_URL",
    "https://, BAD_URL"
  })
  void refusesWhatCannotBeFetched(String link, Reason reason) {
    assertEquals(reason, assertInstanceOf(Unusable.class, Unwrapper.unwrap(link)).reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.google.com/url?q=/search&sa=U",
        "https://www.google.com/url?q=javascript:x",
        "https://news.google.com/topics/CAAqJggKIiBDQkFTRWdvSUwyMHZNRGx6TVdZU0FtVnVHZ0pWVXlnQVAB",
        "https://feedproxy.google.com/~r/x/~3/abc/",
        "https://ift.tt/3qAz2kJ",
        "https://news.google.com/rss/articles/CBMiLmh0dHBzOi8vd3d3LmJiYy5j"
      })
  void leavesTheRestAlone(String link) {
    Target found = assertInstanceOf(Target.class, Unwrapper.unwrap(link));

    assertEquals(link, found.url().toString());
    assertTrue(found.via().isEmpty());
  }
}
