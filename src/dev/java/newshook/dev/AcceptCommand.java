package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.FeedItem;
import newshook.dev.Functions.Name;
import newshook.fetch.FetchSettings;
import newshook.fetch.HttpPageFetcher;
import newshook.lambda.App;
import newshook.store.DeliveryStore;
import newshook.store.DynamoDeliveryStore;

/** {@code accept BODIES.json OUT.json}: the real webhook handler on many bodies. */
final class AcceptCommand implements Command {
  @Override
  public String name() {
    return "accept";
  }

  @Override
  public String summary() {
    return "Puts many request bodies through the webhook and writes what became of each.";
  }

  @Override
  public String usage() {
    return """
    newshook accept BODIES.json OUT.json

      BODIES.json   a list of {id, headers?, path?, query?, method?, body, isBase64Encoded?};
                    a valid token is added where a case brings none
      OUT.json      {id: {status, answer, items, mode}}

    The table is in memory; nothing is fetched.\
    """;
  }

  @Override
  public int run(List<String> args) throws Exception {
    List<String> files =
        new Options(args, Set.of(), Set.of()).rest(2, 2, "accept BODIES.json OUT.json");
    List<WebhookCase> cases =
        WebhookCase.readAll(JSON.std.anyFrom(Files.readAllBytes(Path.of(files.getFirst()))));
    Map<String, Object> results = new LinkedHashMap<>();
    try (LocalTable table = LocalTable.inMemory()) {
      for (WebhookCase one : cases) {
        results.put(one.id(), run(one, table));
      }
    }
    Files.writeString(
        Path.of(files.get(1)),
        JSON.std
            .with(JSON.Feature.PRETTY_PRINT_OUTPUT, JSON.Feature.WRITE_NULL_PROPERTIES)
            .asString(results));
    System.out.println(results.size() + " bodies");
    return 0;
  }

  /** Each case is a source of its own, so that no delivery of one is taken for that of another. */
  private static Map<String, Object> run(WebhookCase one, LocalTable table) throws IOException {
    App app =
        App.of(
            Map.of("NEWSHOOK_TABLE", LocalTable.NAME, "NEWSHOOK_TOKENS", one.tokens()),
            table.client(),
            new HttpPageFetcher(FetchSettings.standard(""), Clock.systemUTC()),
            Clock.systemUTC());
    byte[] answer =
        new Functions(app, line -> {})
            .call(Name.WEBHOOK, one.event().getBytes(StandardCharsets.UTF_8));
    Map<String, Object> http = JSON.std.mapFrom(answer);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("status", http.get("statusCode"));
    result.put("answer", http.get("body"));
    List<Delivery> kept = kept(String.valueOf(http.get("body")), table);
    result.put("items", kept.stream().flatMap(AcceptCommand::item).toList());
    result.put("mode", kept.isEmpty() ? "" : kept.getFirst().mode());
    return result;
  }

  private static List<Delivery> kept(String answer, LocalTable table) throws IOException {
    DeliveryStore deliveries = new DynamoDeliveryStore(table.client(), LocalTable.NAME);
    List<Delivery> kept = new ArrayList<>();
    if (answer.startsWith("{")
        && JSON.std.mapFrom(answer).get("deliveries") instanceof List<?> ids) {
      for (Object id : ids) {
        kept.add(deliveries.find(new DeliveryId(String.valueOf(id))).orElseThrow());
      }
    }
    return kept;
  }

  private static java.util.stream.Stream<Map<String, Object>> item(Delivery delivery) {
    FeedItem item = delivery.item();
    if (item == null) {
      return java.util.stream.Stream.empty();
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("title", item.title());
    fields.put("link", item.link());
    fields.put("author", item.author());
    fields.put("content", item.content());
    fields.put("imageUrl", item.imageUrl());
    fields.put(
        "publishedAt",
        item.publishedAt() == null ? null : item.publishedAt().toInstant().toString());
    fields.put("publishedRaw", item.publishedRaw());
    fields.put("feedTitle", item.feedTitle());
    fields.put("feedUrl", item.feedUrl());
    fields.put("tags", item.tags());
    fields.put("messageId", item.messageId());
    fields.put("html", item.html());
    fields.put("warnings", item.warnings());
    return java.util.stream.Stream.of(fields);
  }
}
