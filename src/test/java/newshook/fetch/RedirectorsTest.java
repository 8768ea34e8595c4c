package newshook.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RedirectorsTest {
  private static final URI SHORT = URI.create("https://lnkd.in/abc");

  @Test
  void areKnownByTheirHost() {
    assertTrue(Redirectors.include(SHORT));
    assertTrue(Redirectors.include(URI.create("http://www.bit.ly/x")));
    assertFalse(Redirectors.include(URI.create("https://notbit.ly/x")));
    assertFalse(Redirectors.include(URI.create("https://example.com/lnkd.in")));
  }

  @Test
  void leadOnByTheirOnlyLinkToAnotherSite() {
    String page =
        """
        <p>This link will take you to a page that is not on LinkedIn</p>
        <a href="https://www.lnkd.in/help">Help</a> <a href='/settings'>Settings</a>
        <a class="x" data-a="b" href="https://e.com/a?b=1&amp;c=2">https://e.com/a</a>
        <a href="https://e.com/a?b=1&amp;c=2">Go on</a>
        """;

    assertEquals(Optional.of("https://e.com/a?b=1&c=2"), Redirectors.onlyLink(SHORT, page));
    assertEquals(
        Optional.empty(), Redirectors.onlyLink(SHORT, page + "<a href=https://f.com/>Ad</a>"));
    assertEquals(Optional.empty(), Redirectors.onlyLink(URI.create("https://example.com/"), page));
  }
}
