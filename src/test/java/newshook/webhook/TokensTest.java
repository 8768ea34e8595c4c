package newshook.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
  private static final String TOKEN = "tok-Abc123";

  @Test
  void findsATokenInHeaderAndPath() {
    assertEquals(Optional.of(TOKEN), header("authorization", "Bearer " + TOKEN));
    assertEquals(Optional.of(TOKEN), header("authorization", "bearer " + TOKEN));
    assertEquals(Optional.of(TOKEN), header("x-newshook-token", TOKEN));
    assertEquals(Optional.of(TOKEN), path("/hook/" + TOKEN));
  }

  @Test
  void theFirstThatIsThereDecides() {
    assertEquals(
        Optional.of("wrong"),
        Tokens.given(
            Requests.with(
                Map.of("authorization", "Bearer wrong", "x-newshook-token", TOKEN),
                "/hook/" + TOKEN,
                "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "tok-Abc123 ", " tok-Abc123", "wrong,Bearer tok-Abc123"})
  void changesNothingOfIt(String token) {
    assertEquals(Optional.of(token), header("authorization", "Bearer " + token));
    assertEquals(Optional.of(token), header("x-newshook-token", token));
    assertEquals(Optional.of(token), path("/hook/" + token));
  }

  @Test
  void looksNowhereElse() {
    assertEquals(Optional.empty(), header("authorization", TOKEN));
    assertEquals(Optional.empty(), path("/hook"));
    assertEquals(Optional.empty(), path("/other/" + TOKEN));
    RawRequest query =
        new RawRequest("POST", "/hook", Map.of(), Map.of("token", TOKEN), ByteBuffer.allocate(0));
    assertEquals(Optional.empty(), Tokens.given(query));
  }

  private static Optional<String> header(String name, String value) {
    return Tokens.given(Requests.with(Map.of(name, value), "/hook", ""));
  }

  private static Optional<String> path(String path) {
    return Tokens.given(Requests.with(Map.of(), path, ""));
  }
}
