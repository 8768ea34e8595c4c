package newshook.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardCommandTest {
  private static Map<String, Object> results = Map.of();

  @BeforeAll
  static void runAllCases(@TempDir Path folder) throws IOException {
    Path out = folder.resolve("out.json");
    int code =
        new GuardCommand()
            .run(List.of("src/test/resources/fetch/guard-cases.json", out.toString()));
    assertEquals(0, code);
    results = JSON.std.mapFrom(Files.readString(out));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plain              | 93.184.216.34               | article |
          own-dns            | 151.101.1.164               | article |
          chain              | 99.84.191.86 93.184.216.34  | article |
          to-metadata        | 99.84.191.86                | failed  | refused_address
          rebinding          | 93.184.216.34               | article |
          rebinding-redirect | 93.184.216.34               | failed  | refused_address
          mixed              |                             | failed  | refused_address
          second-address     | 93.184.216.34 93.184.216.35 | article |
          all-fail           | 93.184.216.34               | failed  | network
          meta               | 93.184.216.34               | failed  | refused_address
          script             | 93.184.216.34               | failed  | refused_address
          next-page          | 93.184.216.34 93.184.216.34 | article |
          named-in-the-page  | 93.184.216.34               | failed  | no_content
          no-name            |                             | failed  | network
          no-location        | 93.184.216.34               | failed  | bad_response
          two-locations      | 93.184.216.34               | failed  | bad_response
          header-injection   | 93.184.216.34               | article |
          """)
  void connectsOnlyWhereItMay(String id, String connected, String outcome, String reason) {
    Map<?, ?> result = result(id);

    assertEquals(
        connected == null ? List.of() : List.of(connected.split(" ", -1)), result.get("connected"));
    assertEquals(outcome, result.get("outcome"));
    assertEquals(reason, result.get("reason"));
  }

  @Test
  void sendsNoHeaderThatTheLinkBrought() {
    List<?> requests = (List<?>) Objects.requireNonNull(result("header-injection").get("requests"));
    String request = String.valueOf(requests.getFirst());

    assertFalse(request.contains("X: 1"), request);
    assertEquals("GET /%E5%98%8D%E5%98%8AX:%201 HTTP/1.1", request.lines().findFirst().orElse(""));
  }

  private static Map<?, ?> result(String id) {
    return (Map<?, ?>) Objects.requireNonNull(results.get(id));
  }
}
