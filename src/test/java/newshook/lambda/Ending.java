package newshook.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How an event of {@code events/} has to end, by the last word of its name. */
final class Ending {
  private Ending() {}

  static void check(Path event, Map<String, Object> answer) {
    String name = String.valueOf(event.getFileName()).replace(".json", "");
    String body = String.valueOf(answer.get("body"));
    switch (name.substring(name.lastIndexOf('-') + 1)) {
      case "accepted" -> {
        assertEquals(202, answer.get("statusCode"));
        assertTrue(body.contains("\"status\":\"accepted\""), body);
      }
      case "rejected" -> {
        assertEquals(202, answer.get("statusCode"));
        assertTrue(body.contains("\"status\":\"rejected\""), body);
      }
      case "refused" ->
          assertTrue(List.of(401, 405).contains(answer.get("statusCode")), answer.toString());
      case "gone" -> assertEquals(410, answer.get("statusCode"));
      case "shown" -> assertEquals(200, answer.get("statusCode"));
      case "done" ->
          assertTrue(
              List.of().equals(answer.get("batchItemFailures"))
                  || Integer.valueOf(0).equals(answer.get("broken")),
              answer.toString());
      default -> throw new AssertionError("the name of " + event + " says no ending");
    }
  }
}
