package newshook.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newshook.webhook.ReadOutcome.Items;
import newshook.webhook.ReadOutcome.Unreadable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that are right, odd or hostile; each says what must come of it. */
class RequestCasesTest {
  static Stream<Map<String, Object>> cases() {
    return Cases.of("requests.json").stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answersAsTheCaseSays(Map<String, Object> request) {
    RawRequest raw = Requests.post("application/json", body(request));
    long start = cpuNanos();

    ReadOutcome outcome = new WebhookReader().read(raw, Requests.JAKARTA);

    long millis = (cpuNanos() - start) / 1_000_000;
    assertTrue(millis < limit(request), millis + " ms for " + request.get("why"));
    switch (Cases.text(request, "expect")) {
      case "accepted" ->
          assertEquals(1, assertInstanceOf(Items.class, outcome, request + "").items().size());
      case "rejected" -> assertRejected(request, outcome);
      default -> assertTrue(true);
    }
  }

  /** Of this thread alone: the machine may be busy with other things. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void assertRejected(Map<String, Object> request, ReadOutcome outcome) {
    if (!"accepted".equals(request.get("alt"))) {
      assertInstanceOf(Unreadable.class, outcome, request.get("why") + "");
    }
  }

  private static int limit(Map<String, Object> request) {
    return request.get("limit_ms") instanceof Number limit ? limit.intValue() : 1_000;
  }

  private static byte[] body(Map<String, Object> request) {
    String base64 = Cases.text(request, "body_base64");
    if (!base64.isEmpty()) {
      return base64.startsWith("%")
          ? base64.getBytes(StandardCharsets.UTF_8)
          : Base64.getDecoder().decode(base64);
    }
    String body = Cases.text(request, "body");
    return (body.isEmpty() ? large(Cases.text(request, "id")) : body)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** What {@code body_gen} says in Python. */
  private static String large(String id) {
    return switch (id) {
      case "bomb-02" -> "{\"a\":".repeat(100_000);
      case "bomb-04" -> "{\"EntryUrl\":" + "9".repeat(1_000_000) + "}";
      case "bomb-09" ->
          IntStream.range(0, 200_000)
              .mapToObj(i -> "\"k" + i + "\":1")
              .collect(Collectors.joining(",", "{", "}"));
      case "bomb-11" -> "{\"" + "k".repeat(1_000_000) + "\":1,\"EntryUrl\":\"https://ift.tt/x\"}";
      case "bomb-12" ->
          "{\"EntryUrl\":\"https://ift.tt/x\",\"EntryTitle\":\""
              + "\\u0041".repeat(900_000)
              + "\"}";
      default -> throw new IllegalArgumentException(id);
    };
  }
}
