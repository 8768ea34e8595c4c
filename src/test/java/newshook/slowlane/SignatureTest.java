package newshook.slowlane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
  private static final Optional<Signature> FOUND = Optional.of(new Signature("sig-1", "42"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div data-n-a-id='me' data-n-a-sg='sig-1' data-n-a-ts='42'>",
        "<div data-n-a-ts=\"42\" x=y data-n-a-sg = \"sig-1\">",
        "<p data-n-a-id=you data-n-a-sg='no' data-n-a-ts='1' data-n-a-id='you'><b data-n-a-sg='sig-1' data-n-a-ts='42'>",
        "data-n-a-sg=<div data-n-a-sg='sig-1' data-n-a-ts='42'"
      })
  void findsWhatBelongsToTheId(String page) {
    assertEquals(FOUND, Signature.in(page, "me"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<div data-n-a-sg='sig-1'>",
        "<div data-n-a-sg='sig-1' data-n-a-ts='soon'>",
        "<div data-n-a-sg='a b' data-n-a-ts='42'>",
        "<div data-n-a-id='you' data-n-a-sg='sig-1' data-n-a-ts='42'>",
        "<div data-n-a-sg='sig-1'><div data-n-a-ts='42'>"
      })
  void takesNothingElse(String page) {
    assertEquals(Optional.empty(), Signature.in(page, "me"));
  }

  @Test
  void aPageFullOfSignsIsReadInBoundedTime() {
    String page = "data-n-a-sg='".repeat(200_000);

    assertTrue(Signature.in(page, "me").isEmpty());
  }
}
