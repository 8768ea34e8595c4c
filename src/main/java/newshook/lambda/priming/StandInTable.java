package newshook.lambda.priming;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * As much of DynamoDB as priming needs: items that are put are found again, by key or by anything
 * that one of their index keys equals, updates set and remove what they name, and a second put of
 * what must be new is refused. It knows no other condition and no order.
 */
final class StandInTable {
  private static final List<String> KEYS = List.of("pk", "dk", "gk", "uk");

  private final Map<Object, Map<String, Object>> items = new ConcurrentHashMap<>();

  /**
   * An answer of DynamoDB's.
   *
   * @param status of HTTP
   */
  record Reply(int status, String text) {}

  /**
   * Answers one call.
   *
   * @param call such as {@code PutItem}
   */
  Reply answer(String call, byte[] body) throws IOException {
    Map<String, Object> request = JSON.std.mapFrom(body);
    return switch (call) {
      case "PutItem" -> put(request);
      case "GetItem" -> ok(found("Item", items.get(request.get("Key"))));
      case "UpdateItem" -> ok(Map.of("Attributes", update(request)));
      case "DeleteItem" -> {
        items.remove(request.get("Key"));
        yield ok(Map.of());
      }
      case "Query" -> ok(query(request));
      case "BatchGetItem" -> ok(batch(object(request, "RequestItems")));
      default -> new Reply(400, JSON.std.asString(Map.of("__type", "UnknownOperationException")));
    };
  }

  private static Reply ok(Map<String, Object> answer) throws IOException {
    return new Reply(200, JSON.std.asString(answer));
  }

  private static Map<String, Object> found(
      String name, @org.jspecify.annotations.Nullable Map<String, Object> item) {
    return item == null ? Map.of() : Map.of(name, item);
  }

  private Reply put(Map<String, Object> request) throws IOException {
    Map<String, Object> item = object(request, "Item");
    Map<String, Object> key = Map.of("pk", item.get("pk"), "sk", item.get("sk"));
    Map<String, Object> old = items.get(key);
    if (old != null && "attribute_not_exists(pk)".equals(request.get("ConditionExpression"))) {
      return new Reply(
          400,
          JSON.std.asString(
              Map.of(
                  "__type", "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException",
                  "message", "The conditional request failed",
                  "Item", old)));
    }
    items.put(key, item);
    return ok(Map.of());
  }

  private Map<String, Object> update(Map<String, Object> request) {
    Map<String, Object> key = object(request, "Key");
    Map<String, Object> item = new LinkedHashMap<>(items.getOrDefault(key, key));
    object(request, "ExpressionAttributeValues")
        .forEach((name, value) -> {
          if (name.startsWith(":new_")) {
            item.put(name.substring(":new_".length()), value);
          } else if (name.startsWith(":by_")) {
            item.put(name.substring(":by_".length()), value);
          }
        });
    String expression = String.valueOf(request.get("UpdateExpression"));
    int removes = expression.indexOf(" REMOVE ");
    if (removes >= 0) {
      for (String name : expression.substring(removes + " REMOVE ".length()).split(", ", -1)) {
        item.remove(name.substring(1));
      }
    }
    items.put(key, item);
    return item;
  }

  private Map<String, Object> query(Map<String, Object> request) {
    var values = object(request, "ExpressionAttributeValues").values();
    List<Object> matching = new ArrayList<>();
    for (Map<String, Object> item : items.values()) {
      for (String key : KEYS) {
        if (item.containsKey(key) && values.contains(item.get(key))) {
          matching.add(item);
          break;
        }
      }
    }
    return Map.of("Items", matching, "Count", matching.size());
  }

  private Map<String, Object> batch(Map<String, Object> tables) {
    Map<String, Object> responses = new HashMap<>();
    for (String table : tables.keySet()) {
      List<Object> rows = new ArrayList<>();
      if (object(tables, table).get("Keys") instanceof List<?> keys) {
        for (Object key : keys) {
          Map<String, Object> item = items.get(key);
          if (item != null) {
            rows.add(item);
          }
        }
      }
      responses.put(table, rows);
    }
    return Map.of("Responses", responses, "UnprocessedKeys", Map.of());
  }

  @SuppressWarnings("unchecked") // JSON objects have text for names
  private static Map<String, Object> object(Map<String, Object> parent, String name) {
    return parent.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
