package newshook.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import newshook.Clocks;
import newshook.article.Source;
import newshook.webhook.RawRequest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Senders that sign, their secrets in a parameter, and a Parameter Store of our own. */
class SenderSecretsTest {
  private static final Source MINIFLUX = source("miniflux");
  private static final String BODY = "{\"url\":\"https://example.org/\"}";

  private final List<String> asked = new ArrayList<>();
  private String parameter =
      "# two at a time\nminiflux older-secret\nminiflux newer-secret\nbroken";
  private boolean isAway;
  private Instant now = Instant.parse("2026-11-25T01:00:00Z");
  private final Set<String> signed = new HashSet<>();
  private final SenderSecrets secrets =
      new SenderSecrets(this::read, signed::contains, Clocks.of(() -> now));

  @Test
  void aSourceThatSignsMustSign() throws Exception {
    assertTrue(secrets.accepts(MINIFLUX, signed("older-secret")));
    assertTrue(secrets.accepts(MINIFLUX, signed("newer-secret")));
    assertFalse(secrets.accepts(MINIFLUX, signed("another-secret")));
    assertFalse(secrets.accepts(MINIFLUX, request(Map.of())));
    assertTrue(secrets.accepts(source("phone"), request(Map.of())), "a source that does not sign");
  }

  @Test
  void aNewSecretCountsWithoutADeployment() throws Exception {
    assertFalse(secrets.accepts(MINIFLUX, signed("added-later")));
    parameter = parameter + "\nminiflux added-later";

    now = now.plusSeconds(29);
    assertFalse(secrets.accepts(MINIFLUX, signed("added-later")), "asked too often");
    now = now.plusSeconds(2);
    assertTrue(secrets.accepts(MINIFLUX, signed("added-later")));
    assertEquals(2, asked.size());
  }

  @Test
  void guessesDoNotMakeUsAskForEach() throws Exception {
    for (int i = 0; i < 50; i++) {
      assertFalse(secrets.accepts(MINIFLUX, signed("guess-" + i)));
    }

    assertEquals(1, asked.size());
  }

  @Test
  void whatIsKnownGoesOnCountingWhileTheStoreIsAway() throws Exception {
    assertTrue(secrets.accepts(MINIFLUX, signed("newer-secret")));
    isAway = true;
    now = now.plus(Duration.ofHours(1));
    assertTrue(secrets.accepts(MINIFLUX, signed("newer-secret")));

    SenderSecrets fresh = new SenderSecrets(this::read, signed::contains, Clocks.of(() -> now));
    RawRequest good = signed("newer-secret");
    assertThrows(SdkClientException.class, () -> fresh.accepts(MINIFLUX, good));
  }

  @Test
  void whileNothingWasEverReadOnlyWhatIsSignedHasToComeAgain() throws Exception {
    isAway = true;

    assertTrue(secrets.accepts(source("phone"), request(Map.of())), "an applet sends once");
    assertThrows(SdkClientException.class, () -> secrets.accepts(MINIFLUX, signed("older-secret")));
    assertThrows(SdkClientException.class, () -> secrets.named("*websub"));
    assertEquals(1, asked.size(), "each try may take seconds");

    isAway = false;
    now = now.plusSeconds(30);
    assertTrue(secrets.accepts(MINIFLUX, signed("older-secret")));
    assertFalse(secrets.accepts(MINIFLUX, request(Map.of())));
  }

  /** Who stole its token could post in its name else, for as long as the parameter is away. */
  @Test
  void aSourceThatSignedBeforeIsNotBelievedUnsigned() {
    isAway = true;
    signed.add("miniflux");

    assertThrows(SdkClientException.class, () -> secrets.accepts(MINIFLUX, request(Map.of())));
    assertTrue(secrets.accepts(source("phone"), request(Map.of())), "an applet sends once");
  }

  @Test
  void readsTheParameterWithASignedCall() throws Exception {
    List<Map<String, List<String>>> headers = new ArrayList<>();
    List<Map<String, Object>> bodies = new ArrayList<>();
    HttpServer ssm =
        server(200, "{\"Parameter\":{\"Value\":\"miniflux s3cret\"}}", headers, bodies);
    try {
      assertEquals("miniflux s3cret", store(ssm).value());
    } finally {
      ssm.stop(0);
    }

    Map<String, List<String>> sent = headers.getFirst();
    String authorization = String.valueOf(sent.get("Authorization"));
    assertTrue(authorization.contains("AKID/"), authorization);
    assertTrue(authorization.contains("/eu-central-1/ssm/aws4_request"), authorization);
    assertTrue(authorization.contains("x-amz-target"), "the action is not signed");
    assertEquals(List.of("AmazonSSM.GetParameter"), sent.get("X-amz-target"));
    assertEquals(Map.of("Name", "/newshook/secrets", "WithDecryption", true), bodies.getFirst());
  }

  @Test
  void aRefusalTellsNothingButItsStatus() throws Exception {
    List<Map<String, List<String>>> headers = new ArrayList<>();
    HttpServer ssm = server(400, "{\"message\":\"s3cret\"}", headers, new ArrayList<>());
    try {
      var refused = assertThrows(SdkClientException.class, () -> store(ssm).value());

      assertTrue(String.valueOf(refused.getMessage()).contains("/newshook/secrets"));
      assertFalse((refused + " " + refused.getCause()).contains("s3cret"));
    } finally {
      ssm.stop(0);
    }
    assertEquals(2, headers.size(), "tried twice");
  }

  private static ParameterStore store(HttpServer ssm) {
    URI uri = URI.create("http://127.0.0.1:" + ssm.getAddress().getPort() + "/");
    return new ParameterStore(
        new ParameterStore.Place("/newshook/secrets", "eu-central-1", uri),
        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKID", "x")));
  }

  private static HttpServer server(
      int status,
      String answer,
      List<Map<String, List<String>>> headers,
      List<Map<String, Object>> bodies)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            headers.add(Map.copyOf(exchange.getRequestHeaders()));
            bodies.add(JSON.std.mapFrom(exchange.getRequestBody()));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
    return server;
  }

  private String read() {
    asked.add("parameter");
    if (isAway) {
      throw SdkClientException.create("away");
    }
    return parameter;
  }

  private static RawRequest signed(String secret) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    String hex = HexFormat.of().formatHex(mac.doFinal(BODY.getBytes(StandardCharsets.UTF_8)));
    return request(Map.of("x-miniflux-signature", hex));
  }

  private static RawRequest request(Map<String, String> headers) {
    return new RawRequest(
        "POST",
        "/hook/x",
        headers,
        Map.of(),
        ByteBuffer.wrap(BODY.getBytes(StandardCharsets.UTF_8)));
  }

  private static Source source(String id) {
    return new Source(id, id, ZoneOffset.UTC, List.of());
  }
}
