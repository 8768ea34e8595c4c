package newshook.lambda;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import newshook.lambda.Rehearsal.Script;
import newshook.lambda.priming.Loopback;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Priming runs whole functions, and leaves nothing in the process but code. */
class SnapshotTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String CREDENTIALS = "aws.containerCredentialsFullUri";

  static Stream<Function<App, Script>> scripts() {
    return Stream.of(
        PrimingEvents::webhook,
        PrimingEvents::article,
        PrimingEvents::replay,
        PrimingEvents::reading);
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void runsEachFunctionAndLeavesNoConnectionOpen(Function<App, Script> script) throws Exception {
    assertEquals(new Rehearsal.Outcome(3, 0), Rehearsal.run(script, 2, LONG));
  }

  /** What it kept came from the page and went through the signed call: not merely no error. */
  @Test
  void keepsAnArticleOnTheWay() throws Exception {
    List<String> seen = new ArrayList<>();

    Rehearsal.run(
        app -> {
          Script script = PrimingEvents.article(app);
          return number -> {
            script.round(number);
            seen.add(PrimingEvents.list(app));
          };
        },
        1,
        LONG);

    assertTrue(seen.getFirst().contains("The old crane leaves the quay, part 1"), seen.getFirst());
    assertTrue(seen.getFirst().contains("\"verdict\":\"FULL\""), seen.getFirst());
  }

  @Test
  void stopsWhenItsTimeIsOver() throws Exception {
    assertEquals(
        1, Rehearsal.run(PrimingEvents::webhook, Integer.MAX_VALUE, Duration.ZERO).rounds());
  }

  @Test
  void neverFailsTheStart() {
    List<String> log = new ArrayList<>();

    new Snapshot(
            _ -> {
              throw new IllegalStateException("planted");
            },
            () -> {},
            log::add)
        .prime();

    assertEquals(1, log.size());
    assertTrue(log.getFirst().contains("\"message\":\"not primed\""), log.getFirst());
  }

  /** Beside the event's way to the function, which must not wait for it nor hear of its faults. */
  @Test
  void asksAheadAfterTheRestore() throws Exception {
    var isAsked = new CountDownLatch(1);
    List<String> log = new CopyOnWriteArrayList<>();
    var snapshot =
        new Snapshot(
            PrimingEvents::webhook,
            () -> {
              isAsked.countDown();
              throw new IllegalStateException("planted");
            },
            log::add);

    snapshot.afterRestore(Core.getGlobalContext());

    assertTrue(isAsked.await(LONG.toSeconds(), TimeUnit.SECONDS));
    assertEquals(List.of(), log);
  }

  /**
   * The client that a function has before its snapshot calls nobody while it is primed, and signs
   * its first call with the credentials that are handed out after it.
   */
  @Test
  void asksForCredentialsOnlyAfterwards() throws Exception {
    List<String> signed = new CopyOnWriteArrayList<>();
    List<String> key = new CopyOnWriteArrayList<>(List.of("BEFORE"));
    HttpServer server = server(signed, key);
    String here = "http://127.0.0.1:" + server.getAddress().getPort();
    System.setProperty(CREDENTIALS, here + "/credentials");
    try (DynamoDbClient client = client(here)) {
      Rehearsal.run(PrimingEvents::webhook, 1, LONG);
      assertEquals(List.of(), signed);
      key.set(0, "AFTER");

      client.getItem(r -> r.tableName("t").key(Map.of("pk", AttributeValue.fromS("x"))));

      assertEquals(1, signed.size());
      assertTrue(signed.getFirst().contains("Credential=AFTER/"), signed.getFirst());
      assertEquals(here + "/credentials", System.getProperty(CREDENTIALS));
    } finally {
      System.clearProperty(CREDENTIALS);
      server.stop(0);
    }
  }

  private static DynamoDbClient client(String endpoint) {
    return TableClient.quick(
            Map.of(
                "AWS_REGION",
                "eu-north-1",
                "AWS_ENDPOINT_URL_DYNAMODB",
                endpoint,
                "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                endpoint + "/credentials"))
        .build();
  }

  private static HttpServer server(List<String> signed, List<String> key) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            boolean asks = exchange.getRequestURI().getPath().equals("/credentials");
            if (!asks) {
              signed.add(exchange.getRequestHeaders().getFirst("Authorization"));
            }
            byte[] body =
                (asks
                        ? """
                        {"AccessKeyId":"%s","SecretAccessKey":"s","Token":"t",
                         "Expiration":"2099-01-01T00:00:00Z"}\
                        """
                            .formatted(key.getFirst())
                        : "{}")
                    .getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
    return server;
  }

  @Test
  void leavesNoCredentialsAddressBehind() throws Exception {
    Rehearsal.run(PrimingEvents::webhook, 1, LONG);

    assertNull(System.getProperty(CREDENTIALS));
  }

  /**
   * The host of the pages is known to the rehearsal alone: no resolver was asked, none remembers.
   */
  @Test
  void leavesNoAddressBehind() throws Exception {
    Rehearsal.run(PrimingEvents::article, 1, LONG);

    assertThrows(
        UnknownHostException.class, () -> InetAddress.getAllByName("news." + Loopback.DOMAIN));
  }

  /**
   * Two processes from one snapshot must not draw the same numbers: the system is asked each time.
   */
  @Test
  void drawsFromTheSystemsGeneratorOnly() {
    assertEquals("NativePRNG", new SecureRandom().getAlgorithm());
    noClasses()
        .should()
        .callMethod(RandomGenerator.class, "getDefault")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(ThreadLocalRandom.class, "current")
        .orShould()
        .callConstructor(Random.class)
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPath("target/classes"));
  }
}
