package newshook.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who owns an address is decided by the list of public suffixes, where it has to be read. */
class SiteTest {
  @ParameterizedTest
  @CsvSource({
    "https://news.courier.com/a, https://www.courier.com/b, true",
    "https://courier.com/a, https://www.courier.com/b, true",
    "https://WWW.Courier.com/a, https://courier.com/b, true",
    "https://www.courier.co.uk/a, https://amp.courier.co.uk/b, true",
    "https://courier.co.uk/a, https://herald.co.uk/b, false",
    "https://courier.blogspot.com/a, https://herald.blogspot.com/b, false",
    "https://courier.com/a, https://courier.org/b, false",
    "https://a.courier.com/a, https://a.herald.com/b, false",
    "https://courier.com/a, https://com/b, false",
    "http://localhost/a, https://localhost:8443/b, true",
    "http://localhost/a, https://courier.example/b, false",
    "http://10.1.2.3/a, http://11.0.2.3/b, false",
  })
  void knowsTheSameOwner(URI one, URI other, boolean isSame) {
    assertEquals(isSame, Site.isSame(one, other));
    assertEquals(isSame, Site.isSame(other, one));
  }
}
