package newshook.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables that cost next to nothing, so that our own share of a call is seen: they speak DynamoDB's
 * JSON for the calls that accepting and processing make. Of conditions they know the one that keeps
 * an item from being put twice; every other holds.
 */
final class StubTable {
  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "(#\\w+) = (?:if_not_exists\\((#\\w+), (:\\w+)\\) \\+ (:\\w+)|([#:]\\w+))(?:, |$)");

  private final Map<String, Map<String, Object>> items = new ConcurrentHashMap<>();

  /** An answer of the service. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Answer(int status, byte[] body) {}

  /**
   * @param target of the header {@code X-Amz-Target}: {@code DynamoDB_20120810.PutItem} and such
   */
  Answer answer(String target, byte[] request) throws IOException {
    Map<String, Object> call = JSON.std.mapFrom(request);
    return switch (target.substring(target.indexOf('.') + 1)) {
      case "PutItem" -> put(call);
      case "GetItem" -> get(call);
      case "BatchGetItem" -> batch(map(call.get("RequestItems")));
      case "UpdateItem" -> update(call);
      default -> throw new IOException("the stub does not know " + target);
    };
  }

  /** Answers a call that came over HTTP. */
  void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] request = exchange.getRequestBody().readAllBytes();
      Answer answer = answer(exchange.getRequestHeaders().getFirst("X-Amz-Target"), request);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(answer.status(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    }
  }

  private Answer put(Map<String, Object> call) throws IOException {
    Map<String, Object> item = map(call.get("Item"));
    boolean isNew = "attribute_not_exists(pk)".equals(call.get("ConditionExpression"));
    Map<String, Object> before =
        isNew ? items.putIfAbsent(key(call, item), item) : items.put(key(call, item), item);
    return isNew && before != null ? refused(before) : new Answer(200, bytes(Map.of()));
  }

  private static Answer refused(Map<String, Object> before) throws IOException {
    return new Answer(
        400,
        bytes(
            Map.of(
                "__type",
                "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException",
                "message",
                "The conditional request failed",
                "Item",
                before)));
  }

  private Answer get(Map<String, Object> call) throws IOException {
    Map<String, Object> item = items.get(key(call, map(call.get("Key"))));
    return new Answer(200, bytes(item == null ? Map.of() : Map.of("Item", item)));
  }

  private Answer batch(Map<String, Object> tables) throws IOException {
    Map<String, Object> found = new LinkedHashMap<>();
    for (String table : tables.keySet()) {
      List<Object> rows = new ArrayList<>();
      if (map(tables.get(table)).get("Keys") instanceof List<?> keys) {
        keys.forEach(
            key -> Optional.ofNullable(items.get(key(table, map(key)))).ifPresent(rows::add));
      }
      found.put(table, rows);
    }
    return new Answer(200, bytes(Map.of("Responses", found, "UnprocessedKeys", Map.of())));
  }

  private Answer update(Map<String, Object> call) throws IOException {
    Map<String, Object> key = map(call.get("Key"));
    Map<String, Object> after =
        items.compute(
            key(call, key),
            (_, before) -> {
              Map<String, Object> item = new LinkedHashMap<>(before == null ? key : before);
              change(item, call);
              return item;
            });
    return new Answer(200, bytes(Map.of("Attributes", after)));
  }

  private static void change(Map<String, Object> item, Map<String, Object> call) {
    String expression = String.valueOf(call.get("UpdateExpression"));
    Map<String, Object> names = map(call.get("ExpressionAttributeNames"));
    Map<String, Object> values = map(call.get("ExpressionAttributeValues"));
    int remove = expression.indexOf(" REMOVE ");
    String sets = expression.substring("SET ".length(), remove < 0 ? expression.length() : remove);
    Matcher each = ASSIGNMENT.matcher(sets);
    while (each.find()) {
      String name = String.valueOf(names.get(each.group(1)));
      String by = each.group(4);
      Object value =
          by == null
              ? plain(item, names, values, each.group(5))
              : sum(item.get(name), map(values.get(by)));
      item.put(name, value);
    }
    if (remove >= 0) {
      for (String gone : expression.substring(remove + " REMOVE ".length()).split(", ", -1)) {
        item.remove(String.valueOf(names.get(gone)));
      }
    }
  }

  private static Object plain(
      Map<String, Object> item,
      Map<String, Object> names,
      Map<String, Object> values,
      String operand) {
    Object value = operand.startsWith(":") ? values.get(operand) : item.get(names.get(operand));
    if (value == null) {
      throw new IllegalArgumentException("no value for " + operand);
    }
    return value;
  }

  private static Map<String, Object> sum(@Nullable Object before, Map<String, Object> by) {
    long start = before == null ? 0 : Long.parseLong(String.valueOf(map(before).get("N")));
    return Map.of("N", Long.toString(start + Long.parseLong(String.valueOf(by.get("N")))));
  }

  private static String key(Map<String, Object> call, Map<String, Object> item) {
    return key(call.get("TableName"), item);
  }

  private static String key(@Nullable Object table, Map<String, Object> item) {
    return table + "\n" + map(item.get("pk")).get("S") + "\n" + map(item.get("sk")).get("S");
  }

  @SuppressWarnings("unchecked") // JSON objects have text for names
  private static Map<String, Object> map(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new IllegalArgumentException("no object: " + value);
  }

  private static byte[] bytes(Map<String, Object> answer) throws IOException {
    return JSON.std.asString(answer).getBytes(StandardCharsets.UTF_8);
  }
}
