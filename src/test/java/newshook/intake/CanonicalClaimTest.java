package newshook.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalClaimTest {
  @ParameterizedTest
  @CsvSource({
    "https://news.example.org/a, https://news.example.org/a?x=1, true",
    "https://www.example.org/a, https://m.example.org/a, true",
    "https://example.org/a, https://amp.example.org/a, true",
    "https://www.bbc.co.uk/a, https://m.bbc.co.uk/a, true",
    "https://victim.co.uk/a, https://attacker.co.uk/a, false",
    "https://www.cnn.com/story, https://evil.example/page, false",
    "https://a.blogspot.com/x, https://b.other.com/x, false",
    "https://victim.blogspot.com/x, https://evil.blogspot.com/x, false",
    "https://example.org/, https://example.org/2021/story, false",
    "https://example.org/, https://example.org/, true",
    "'', https://example.org/a, false",
    "javascript:alert(1), https://example.org/a, false"
  })
  void believesAPageOnlyAboutItsOwnSite(String claimed, URI finalUrl, boolean believed) {
    URI canonical = CanonicalClaim.of(claimed, finalUrl);

    assertEquals(believed ? URI.create(claimed) : finalUrl, canonical);
  }
}
