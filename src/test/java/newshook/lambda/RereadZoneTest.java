package newshook.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import newshook.article.DeliveryId;
import newshook.article.FeedItem;
import newshook.article.Reason;
import newshook.article.Scope;
import newshook.article.Source;
import newshook.article.Token;
import newshook.dev.Functions;
import newshook.dev.Functions.Name;
import newshook.dev.LocalTable;
import newshook.fetch.FetchOutcome.Missed;
import newshook.store.DynamoDeliveryStore;
import newshook.store.TokenStore;
import org.junit.jupiter.api.Test;

/** A time without a zone is read again in the zone that its sender has by now. */
class RereadZoneTest {
  private static final String SECRET = "a-token-that-may-read-too";

  @Test
  void aTokenThatMayReadTooIsStillASource() throws IOException {
    try (LocalTable table = LocalTable.inMemory()) {
      var tokens = new TokenStore(table.client(), LocalTable.NAME);
      var deliveries = new DynamoDeliveryStore(table.client(), LocalTable.NAME);
      App app =
          App.of(
              Map.of("NEWSHOOK_TABLE", LocalTable.NAME, "NEWSHOOK_TOKENS", "another-token"),
              table.client(),
              _ -> new Missed(Reason.NOT_HTML, "", 200, null, List.of()),
              Clock.systemUTC());
      var functions = new Functions(app, _ -> {});
      tokens.save(token(ZoneOffset.UTC));
      DeliveryId id = posted(functions);
      var _ = functions.call(Name.ARTICLE, JSON.std.asBytes(Map.of("delivery", id.value())));
      assertEquals(ZoneOffset.UTC, zone(deliveries, id));

      tokens.save(token(ZoneId.of("Asia/Jakarta")));
      var _ =
          functions.call(
              Name.REPLAY, JSON.std.asBytes(Map.of("delivery", id.value(), "from", "body")));

      assertEquals(ZoneOffset.ofHours(7), zone(deliveries, id));
    }
  }

  private static Token token(ZoneId zone) {
    var source = new Source("phone", "phone", zone, List.of());
    return new Token(
        Token.hash(SECRET), Set.of(Scope.HOOK, Scope.READ), source, "", Instant.EPOCH, null);
  }

  private static DeliveryId posted(Functions functions) throws IOException {
    String item =
        JSON.std.asString(
            Map.of(
                "EntryTitle", "Harbour bridge",
                "EntryUrl", "https://example.org/bridge",
                "EntryPublished", "December 30, 2021 at 12:19AM"));
    Map<String, Object> event =
        Map.of(
            "rawPath",
            "/hook",
            "headers",
            Map.of("authorization", "Bearer " + SECRET, "content-type", "application/json"),
            "requestContext",
            Map.of("http", Map.of("method", "POST")),
            "body",
            item);
    byte[] answer = functions.call(Name.WEBHOOK, JSON.std.asBytes(event));
    String body = String.valueOf(JSON.std.mapFrom(answer).get("body"));
    if (JSON.std.mapFrom(body).get("deliveries") instanceof List<?> ids) {
      return new DeliveryId(String.valueOf(ids.getFirst()));
    }
    throw new AssertionError("not accepted: " + body);
  }

  private static ZoneOffset zone(DynamoDeliveryStore deliveries, DeliveryId id) {
    FeedItem item = Objects.requireNonNull(deliveries.find(id).orElseThrow().item());
    return Objects.requireNonNull(item.publishedAt()).getOffset();
  }
}
