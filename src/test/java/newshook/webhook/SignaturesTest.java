package newshook.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import newshook.Fault;
import newshook.webhook.Signatures.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Fault("F27")
class SignaturesTest {
  private static final Map<String, Scheme> SCHEMES =
      Map.of(
          "standard-webhooks", Scheme.STANDARD_WEBHOOKS,
          "github", Scheme.HUB,
          "stripe", Scheme.STRIPE);

  static Stream<Map<String, Object>> vectors() {
    return Cases.of("signatures.json").stream();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void agreesWithTheVector(Map<String, Object> vector) {
    Scheme scheme = Objects.requireNonNull(SCHEMES.get(Cases.text(vector, "scheme")));
    Instant now =
        Instant.ofEpochSecond(
            vector.get("now") instanceof Number n ? n.longValue() : 1_600_000_000);
    RawRequest request = request(vector);

    boolean valid = Signatures.isValid(scheme, Cases.text(vector, "secret"), request, now);

    assertEquals(vector.get("valid"), valid, () -> vector.get("name") + "");
    assertEquals(Optional.of(scheme), Signatures.schemeOf(request));
  }

  private static RawRequest request(Map<String, Object> vector) {
    Map<String, String> headers = new HashMap<>();
    Cases.fields(vector.get("headers"))
        .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value + ""));
    return Requests.with(headers, "/hook", Cases.text(vector, "body"));
  }

  @Test
  void knowsMinifluxAndWebSub() {
    String hex = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
    String secret = "It's a Secret to Everybody";
    RawRequest miniflux =
        Requests.with(Map.of("x-miniflux-signature", hex), "/hook", "Hello, World!");
    RawRequest hub =
        Requests.with(Map.of("x-hub-signature", "sha256=" + hex), "/hook", "Hello, World!");
    RawRequest forged =
        Requests.with(Map.of("x-miniflux-signature", hex), "/hook", "Hello, world!");

    assertTrue(Signatures.isValid(Scheme.MINIFLUX, secret, miniflux, Instant.EPOCH));
    assertTrue(Signatures.isValid(Scheme.HUB, secret, hub, Instant.EPOCH));
    assertFalse(Signatures.isValid(Scheme.MINIFLUX, secret, forged, Instant.EPOCH));
    assertFalse(Signatures.isValid(Scheme.MINIFLUX, "", miniflux, Instant.EPOCH));
    assertFalse(Signatures.isValid(Scheme.HUB, secret, miniflux, Instant.EPOCH));
  }
}
