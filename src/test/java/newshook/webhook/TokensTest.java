package newshook.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newshook.article.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
  private static final String TOKEN = "tok-Abc123";
  private static final Source APPLET = new Source("applet", "IFTTT", ZoneOffset.UTC, List.of());
  private static final Source OLD = new Source("old", "before", ZoneOffset.UTC, List.of());
  private static final Tokens TOKENS =
      Tokens.of(Map.of(TOKEN, APPLET, Tokens.hashed("old-token"), OLD));

  @Test
  void knowsATokenInHeaderAndPath() {
    assertEquals(Optional.of(APPLET), header("authorization", "Bearer " + TOKEN));
    assertEquals(Optional.of(APPLET), header("authorization", "bearer " + TOKEN));
    assertEquals(Optional.of(APPLET), header("x-newshook-token", TOKEN));
    assertEquals(Optional.of(APPLET), path("/hook/" + TOKEN));
    assertEquals(Optional.of(OLD), header("authorization", "Bearer old-token"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wrong",
        "",
        " ",
        "tok-Abc12",
        "tok-Abc123x",
        "TOK-aBC123",
        "tok-Abc123\0",
        "tok-Abc123 ",
        " tok-Abc123",
        "wrong,Bearer tok-Abc123",
        "tok-Abc123,tok-Abc123"
      })
  void refusesWhateverIsNotExactlyTheToken(String token) {
    assertEquals(Optional.empty(), header("authorization", "Bearer " + token));
    assertEquals(Optional.empty(), header("x-newshook-token", token));
    assertEquals(Optional.empty(), path("/hook/" + token));
  }

  @Test
  void refusesTheHashItselfAndOtherWays() {
    assertEquals(Optional.empty(), header("authorization", "Bearer " + Tokens.hashed(TOKEN)));
    assertEquals(Optional.empty(), header("authorization", TOKEN));
    assertEquals(Optional.empty(), path("/hook"));
    assertEquals(Optional.empty(), path("/other/" + TOKEN));
    RawRequest query =
        new RawRequest("POST", "/hook", Map.of(), Map.of("token", TOKEN), ByteBuffer.allocate(0));
    assertEquals(Optional.empty(), TOKENS.sourceOf(query));
  }

  @Test
  void refusesEverybodyWhereNoTokenIsSet() {
    Tokens none = Tokens.of(Map.of());

    for (String header : List.of("Bearer ", "Bearer x")) {
      assertEquals(
          Optional.empty(), none.sourceOf(Requests.with(Map.of("authorization", header), "/", "")));
    }
    assertEquals(Optional.empty(), none.sourceOf(Requests.with(Map.of(), "/hook/", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "sha256:", "sha256:zz"})
  void refusesAConfigurationThatWouldBeOpen(String token) {
    var refused =
        assertThrows(
            IllegalArgumentException.class, () -> Tokens.of(Map.of(token, APPLET)), "accepted");

    assertFalse(refused.toString().contains("zz"));
  }

  private static Optional<Source> header(String name, String value) {
    return TOKENS.sourceOf(Requests.with(Map.of(name, value), "/hook", ""));
  }

  private static Optional<Source> path(String path) {
    return TOKENS.sourceOf(Requests.with(Map.of(), path, ""));
  }
}
