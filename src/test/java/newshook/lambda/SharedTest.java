package newshook.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newshook.article.Reason;
import newshook.dev.Functions;
import newshook.dev.Functions.Name;
import newshook.dev.LocalTable;
import newshook.fetch.FetchOutcome.Missed;
import newshook.store.Watch;
import newshook.store.WatchStore;
import org.junit.jupiter.api.Test;

class SharedTest {
  private static final String TOKEN = "token-of-the-shared-test";

  private final List<String> log = new ArrayList<>();

  /** As everything that comes in: else nobody would notice that a telephone shares no more. */
  @Test
  void whatIsSharedIsHeardOfAndCounted() throws IOException {
    try (LocalTable table = LocalTable.inMemory()) {
      App app =
          App.of(
              Map.of("NEWSHOOK_TABLE", LocalTable.NAME, "NEWSHOOK_ADMIN_TOKENS", TOKEN),
              table.client(),
              _ -> new Missed(Reason.CONNECT, "no web here", 0, null, List.of()),
              Clock.systemUTC());
      var functions = new Functions(app, log::add);
      Instant before = Instant.now();

      assertEquals(422, share(functions, "no link"));
      assertEquals(200, share(functions, "https://example.org/bridge"));

      List<Watch> watches = new WatchStore(table.client(), LocalTable.NAME).list();
      assertEquals(List.of("share"), watches.stream().map(Watch::id).toList());
      assertFalse(watches.getFirst().last().isBefore(before.minusMillis(1)));
      assertEquals(1, log.size(), log.toString());
      assertEquals(1, JSON.std.mapFrom(log.getFirst()).get("Accepted"));
    }
  }

  private static Object share(Functions functions, String text) throws IOException {
    Map<String, Object> event =
        Map.of(
            "rawPath",
            "/share",
            "headers",
            Map.of(
                "authorization",
                "Bearer " + TOKEN,
                "content-type",
                "application/x-www-form-urlencoded"),
            "requestContext",
            Map.of("http", Map.of("method", "POST")),
            "body",
            "text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    byte[] answer = functions.call(Name.READING, JSON.std.asBytes(event));
    return JSON.std.mapFrom(answer).getOrDefault("statusCode", 0);
  }
}
