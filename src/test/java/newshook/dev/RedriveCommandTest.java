package newshook.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import newshook.article.Token;
import newshook.dev.Functions.Name;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Through the real SDK, against a queue of our own. */
class RedriveCommandTest {
  private final Deque<String> queue = new ArrayDeque<>();
  private final List<String> removed = new ArrayList<>();
  private final List<Map<String, Object>> asked = new ArrayList<>();
  private HttpServer server;
  private int broken;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void replaysTheTimeThatAMessageTellsOfAndRemovesIt() throws IOException {
    queue.add(letter());

    assertEquals(0, redrive(false));

    assertEquals(
        List.of(
            Map.of(
                "since", "2026-01-02T03:02:05Z", "until", "2026-01-02T03:06:09Z", "dryRun", false)),
        asked);
    assertEquals(List.of("handle"), removed);
  }

  @Test
  void aDryRunRemovesNothing() throws IOException {
    queue.add(letter());

    assertEquals(0, redrive(true));

    assertEquals(true, asked.getFirst().get("dryRun"));
    assertTrue(removed.isEmpty());
  }

  @Test
  void aMessageStaysIfItsReplayBreaks() throws IOException {
    queue.add(letter());
    broken = 1;

    assertEquals(1, redrive(false));

    assertTrue(removed.isEmpty());
  }

  /** As Lambda writes of an asynchronous invocation that failed. */
  @Test
  void tellsOfARunOfTheIndexAndRemovesIt() throws IOException {
    queue.add(
        """
        {"version": "1.0", "timestamp": "2026-01-02T03:04:05.678Z",
         "requestContext": {"requestId": "r", "condition": "RetriesExhausted",
           "functionArn": "arn:aws:lambda:eu-central-1:1:function:news-IndexFunction-X:live",
           "approximateInvokeCount": 1},
         "requestPayload": {"detail-type": "Scheduled Event"},
         "responseContext": {"statusCode": 200, "functionError": "Unhandled"}}\
        """);
    queue.add(letter());

    assertEquals(0, redrive(false));

    assertEquals(List.of("handle", "handle"), removed);
    assertEquals(1, asked.size(), "the batch, and nothing for the run");
  }

  @Test
  void leavesAloneWhatItDoesNotKnow() throws IOException {
    queue.add("{\"somebody\": \"else's\"}");

    assertEquals(0, redrive(false));

    assertTrue(asked.isEmpty());
    assertTrue(removed.isEmpty());
  }

  private static String letter() {
    return """
    {"requestContext": {"condition": "RetryAttemptsExhausted"}, "version": "1.0",
     "DDBStreamBatchInfo": {"batchSize": 3,
       "approximateArrivalOfFirstRecord": "2026-01-02T03:04:05Z",
       "approximateArrivalOfLastRecord": "2026-01-02T03:04:09Z"}}\
    """;
  }

  private int redrive(boolean dryRun) throws IOException {
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    try (SqsClient client =
        SqsClient.builder()
            .endpointOverride(uri)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .checksumValidationEnabled(false)
            .build()) {
      return RedriveCommand.redrive(new DeadLetters(client, uri + "/1/queue"), new Asked(), dryRun);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    Map<String, Object> request = JSON.std.mapFrom(exchange.getRequestBody());
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    Map<String, Object> reply = Map.of();
    if (target.endsWith("DeleteMessage")) {
      removed.add(String.valueOf(request.get("ReceiptHandle")));
    } else if (!queue.isEmpty()) {
      reply =
          Map.of(
              "Messages",
              List.of(Map.of("MessageId", "1", "ReceiptHandle", "handle", "Body", queue.remove())));
    }
    byte[] body = JSON.std.asString(reply).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** An archive that notes what it is asked. */
  private final class Asked implements Archive {
    @Override
    public byte[] call(Name function, byte[] event) throws IOException {
      assertEquals(Name.REPLAY, function);
      asked.add(JSON.std.mapFrom(event));
      return ("{\"asked\": 3, \"stored\": 2, \"missed\": 1, \"broken\": " + broken + "}")
          .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<Map<String, Object>> watches() {
      return List.of();
    }

    @Override
    public void expect(String source, Duration period) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Token> tokens() {
      return List.of();
    }

    @Override
    public void saveToken(Token token) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int removeToken(String hash) {
      return 0;
    }

    @Override
    public String readToken() {
      return "";
    }
  }
}
