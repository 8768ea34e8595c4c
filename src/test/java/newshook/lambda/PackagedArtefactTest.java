package newshook.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
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
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What goes into the zip, run as Lambda runs it, with every event of {@code events/}. */
class PackagedArtefactTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static LocalEndpoint endpoint;

  @BeforeAll
  static void start() throws Exception {
    endpoint = new LocalEndpoint();
    try (DynamoDbClient client = client()) {
      client.createTable(Schema.create(LocalTable.NAME));
    }
  }

  private static DynamoDbClient client() {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint.uri())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
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
    }
  }

  /** CloudWatch reads metrics only from a line that is all theirs. */
  @Test
  void writesMetricsAsLinesOfTheirOwn() throws Exception {
    try (DynamoDbClient client = client();
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
  void bringsNothingOfTheLocalStack() throws IOException {
    try (Stream<Path> classes = Files.walk(Path.of("target", "classes"));
        Stream<Path> jars = Files.list(Path.of("target", "lib"))) {
      assertTrue(classes.noneMatch(c -> c.toString().contains("newshook/dev")));
      assertTrue(
          jars.map(j -> String.valueOf(j.getFileName()))
              .noneMatch(j -> j.contains("DynamoDBLocal") || j.contains("netty")));
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
    return "newshook.lambda." + simple + "::handleRequest";
  }

  private static Map<String, String> settings() {
    return Map.of(
        "NEWSHOOK_TABLE", LocalTable.NAME,
        "NEWSHOOK_TOKENS", EventFiles.TOKEN,
        "NEWSHOOK_READ_TOKENS", EventFiles.TOKEN,
        "AWS_ENDPOINT_URL_DYNAMODB", endpoint.uri().toString());
  }
}
