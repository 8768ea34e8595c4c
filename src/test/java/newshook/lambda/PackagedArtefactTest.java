package newshook.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import newshook.dev.EventFiles;
import newshook.dev.Functions.Name;
import newshook.dev.LocalEndpoint;
import newshook.dev.LocalTable;
import newshook.dev.PackagedFunction;
import newshook.store.Schema;
import newshook.store.WatchStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What goes into the zip, run as Lambda runs it, with every event of {@code events/}. */
class PackagedArtefactTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int MOST_BYTES = 12_000_000;
  private static LocalEndpoint endpoint;

  @BeforeAll
  static void start() throws Exception {
    endpoint = new LocalEndpoint();
    try (DynamoDbClient client = endpoint.client()) {
      client.createTable(Schema.create(LocalTable.NAME));
    }
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @ParameterizedTest
  @EnumSource(Name.class)
  void everyEventEndsAsItsNameSays(Name name) throws Exception {
    try (PackagedFunction function = new PackagedFunction(handler(name), settings());
        Stream<Path> events = EventFiles.all()) {
      for (Path event : events.toList()) {
        byte[] bytes = Files.readAllBytes(event);
        if (EventFiles.function(bytes) == name) {
          Ending.check(event, JSON.std.mapFrom(function.invoke(bytes, LIMIT)));
        }
      }
      assertFalse(function.output().contains(EventFiles.TOKEN), "a secret is in the log");
      assertFalse(function.output().contains("primed"), "there is no snapshot to prime for");
      assertLinesAreObjects(function.output());
    }
  }

  /** Fields that can be asked for, not a text with an object in it. */
  private static void assertLinesAreObjects(String output) throws IOException {
    List<String> lines = output.lines().filter(l -> l.contains("\"level\"")).toList();
    for (String line : lines) {
      Map<String, Object> fields = JSON.std.mapFrom(line);
      assertTrue(
          fields.keySet().containsAll(List.of("timestamp", "level", "message", "requestId")), line);
      assertFalse(String.valueOf(fields.get("message")).startsWith("{"), line);
    }
  }

  /** CloudWatch reads metrics only from a line that is all theirs. */
  @Test
  void writesMetricsAsLinesOfTheirOwn() throws Exception {
    try (DynamoDbClient client = endpoint.client();
        PackagedFunction function = new PackagedFunction(handler(Name.REPLAY), settings())) {
      new WatchStore(client, LocalTable.NAME).expect("phone", Duration.ofHours(6), Instant.EPOCH);

      function.invoke("{\"detail-type\":\"Scheduled Event\"}".getBytes(UTF_8), LIMIT);

      String line =
          function
              .output()
              .lines()
              .filter(l -> l.contains("SilentSources"))
              .findFirst()
              .orElseThrow();
      assertTrue(line.startsWith("{\"_aws\":"), line);
      assertEquals(1, JSON.std.mapFrom(line).get("SilentSources"));
    }
  }

  @Test
  void warnsOfSecretsInTheEnvironment() throws Exception {
    try (PackagedFunction function = new PackagedFunction(handler(Name.WEBHOOK), settings())) {
      function.invoke("{}".getBytes(UTF_8), LIMIT);

      String line =
          function.output().lines().filter(l -> l.contains("\"WARN\"")).findFirst().orElse("");
      assertTrue(line.contains("secrets in plain environment variables"), function.output());
    }
  }

  @Test
  void primesItselfBeforeItsSnapshotAndAnswersAfterIt() throws Exception {
    Map<String, String> settings = new HashMap<>(settings());
    settings.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    try (PackagedFunction function = new PackagedFunction(handler(Name.WEBHOOK), settings)) {
      Path event = Path.of("events", "hook-ifttt-accepted.json");

      Ending.check(event, JSON.std.mapFrom(function.invoke(Files.readAllBytes(event), LIMIT)));

      assertTrue(function.output().contains("\"message\":\"primed\""), function.output());
      assertTrue(function.output().contains("\"connections\":0"), function.output());
    }
  }

  @Test
  void bringsNothingOfTheLocalStack() throws IOException {
    try (Stream<Path> classes = Files.walk(Path.of("target", "classes"));
        Stream<Path> jars = Files.list(Path.of("target", "lib"))) {
      assertTrue(classes.noneMatch(c -> c.toString().contains("newshook/dev")));
      assertTrue(
          jars.map(j -> String.valueOf(j.getFileName()))
              .noneMatch(j -> j.contains("DynamoDBLocal") || j.contains("netty")));
    }
  }

  /** The budget, with what a zip adds to each of its entries; a jar gets no smaller in it. */
  @Test
  void staysWithinTwelveMegabytes() throws IOException {
    var zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      pack(Path.of("target", "classes"), "", out);
      pack(Path.of("target", "lib"), "lib/", out);
    }
    assertTrue(zip.size() <= MOST_BYTES, zip.size() + " bytes: see docs/LAMBDA.md");
  }

  private static void pack(Path folder, String below, ZipOutputStream out) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(below + folder.relativize(file)));
        out.write(Files.readAllBytes(file));
        out.closeEntry();
      }
    }
  }

  private static String handler(Name name) {
    String simple =
        switch (name) {
          case WEBHOOK -> "WebhookHandler";
          case ARTICLE -> "ArticleHandler";
          case REPLAY -> "ReplayHandler";
          case READING -> "ReadingHandler";
          case INDEX -> "IndexHandler";
        };
    return "newshook.lambda." + simple;
  }

  private static Map<String, String> settings() {
    return Map.of(
        "NEWSHOOK_TABLE", LocalTable.NAME,
        "NEWSHOOK_TOKENS", EventFiles.TOKEN,
        "NEWSHOOK_READ_TOKENS", EventFiles.TOKEN,
        "AWS_ENDPOINT_URL_DYNAMODB", endpoint.uri().toString());
  }
}
