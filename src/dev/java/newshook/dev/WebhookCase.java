package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request of a test file, with the token that it brings or that is added.
 *
 * @param id its name in the results
 * @param tokens the setting that the function runs with
 * @param event the HTTP API event, as JSON
 */
record WebhookCase(String id, String tokens, String event) {
  private static final String TOKEN = "Accept-Case-Token-0123456789";

  /** All cases of a file: a list, or an object with {@code cases} and {@code auth}. */
  static List<WebhookCase> readAll(@Nullable Object file) throws IOException {
    List<WebhookCase> cases = new ArrayList<>();
    if (file instanceof List<?> list) {
      addAll(list, false, cases);
    } else if (file instanceof Map<?, ?> groups) {
      addAll(groups.get("cases"), false, cases);
      addAll(groups.get("auth"), true, cases);
    } else {
      throw new IllegalArgumentException("the file holds no list of cases");
    }
    return cases;
  }

  private static void addAll(@Nullable Object list, boolean isAuth, List<WebhookCase> cases)
      throws IOException {
    if (list instanceof List<?> entries) {
      for (Object entry : entries) {
        if (entry instanceof Map<?, ?> fields) {
          cases.add(read(fields, isAuth, cases.size()));
        }
      }
    }
  }

  /** Cases about tokens say with {@code "headers": {}} that there is none. */
  private static WebhookCase read(Map<?, ?> fields, boolean isAuth, int number) throws IOException {
    String id = text(fields, "id", text(fields, "name", "case-" + number));
    String source = "=case-" + number;
    if (fields.get("raw_event") instanceof Map<?, ?> raw) {
      return new WebhookCase(id, TOKEN + source, JSON.std.asString(raw));
    }
    Map<String, Object> headers = new LinkedHashMap<>();
    if (fields.get("headers") instanceof Map<?, ?> given) {
      given.forEach((name, value) ->
          headers.put(
              String.valueOf(name).toLowerCase(Locale.ROOT), filled(String.valueOf(value))));
    }
    String type = text(fields, "contentType", "");
    if (!type.isEmpty()) {
      headers.putIfAbsent("content-type", type);
    }
    String path = filled(text(fields, "path", "/hook"));
    String query = query(fields.get("query"));
    boolean bringsToken =
        headers.containsKey("authorization")
            || headers.containsKey("x-newshook-token")
            || path.startsWith("/hook/")
            || query.contains("token=")
            || (isAuth && fields.get("headers") instanceof Map<?, ?> none && none.isEmpty());
    if (!bringsToken) {
      headers.put("authorization", "Bearer " + TOKEN);
    }
    Map<String, Object> event = new HashMap<>();
    event.put("version", "2.0");
    event.put("rawPath", path);
    event.put("rawQueryString", query);
    event.put("headers", headers);
    event.put("requestContext", Map.of("http", Map.of("method", text(fields, "method", "POST"))));
    body(fields, event);
    return new WebhookCase(id, tokens(fields, source), JSON.std.asString(event));
  }

  private static void body(Map<?, ?> fields, Map<String, Object> event) {
    if (fields.get("body_base64") instanceof String encoded) {
      event.put("body", encoded);
      event.put("isBase64Encoded", true);
    } else if (fields.get("body_gen") instanceof String expression) {
      event.put("body", BodyExpression.value(expression));
    } else {
      event.put("body", text(fields, "body", ""));
      event.put("isBase64Encoded", Boolean.TRUE.equals(fields.get("isBase64Encoded")));
    }
  }

  private static String tokens(Map<?, ?> fields, String source) {
    if (fields.get("env") instanceof Map<?, ?> environment) {
      Object tokens = environment.get("TOKENS");
      return String.valueOf(tokens == null ? environment.get("TOKEN") : tokens);
    }
    return TOKEN + source;
  }

  private static String query(@Nullable Object query) {
    if (query instanceof Map<?, ?> parameters) {
      var text = new StringBuilder();
      parameters.forEach((name, value) ->
          text.append(text.isEmpty() ? "" : "&")
              .append(encoded(String.valueOf(name)))
              .append('=')
              .append(encoded(filled(String.valueOf(value)))));
      return text.toString();
    }
    return query instanceof String raw ? filled(raw) : "";
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String filled(String template) {
    return template
        .replace("{TOKEN_MINUS_LAST}", TOKEN.substring(0, TOKEN.length() - 1))
        .replace("{token_swapcase}", TOKEN.toLowerCase(Locale.ROOT))
        .replace("{TOKEN}", TOKEN);
  }

  private static String text(Map<?, ?> fields, String name, String otherwise) {
    return fields.get(name) instanceof String text ? text : otherwise;
  }
}
