package newshook.lambda;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import newshook.webhook.body.BodyText;

/**
 * A request in the HTTP API's payload format 2.0.
 *
 * @param method empty if the event is no HTTP request
 * @param headers names in lower case; cookies as one {@code cookie} header
 * @param query decoded; of a name given twice the last
 * @param body the bytes that were sent
 */
record HttpRequest(
    String method,
    String path,
    Map<String, String> headers,
    Map<String, String> query,
    java.nio.ByteBuffer body) {

  boolean isHttp() {
    return !method.isEmpty();
  }

  /** The body as the hook would read it: a test post is to be judged by what it would become. */
  String text() {
    return body.hasRemaining()
        ? BodyText.of(body.duplicate(), headers.getOrDefault("content-type", ""))
        : "";
  }

  /** Reads an event as a stream: only what is needed is kept. */
  static HttpRequest read(JsonParser json) throws IOException {
    var reader = new EventReader();
    if (json.nextToken() == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        reader.field(name, json);
      }
    }
    return reader.request();
  }

  static Map<String, String> form(String encoded) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        fields.put(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  /** A broken escape stays as it is: no request fails for it. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }

  /** Collects the fields of one event. */
  private static final class EventReader {
    private final Map<String, String> headers = new HashMap<>();
    private String method = "";
    private String path = "";
    private String query = "";
    private String body = "";
    private boolean isBase64;

    void field(String name, JsonParser json) throws IOException {
      switch (name) {
        case "rawPath" -> path = text(json);
        case "rawQueryString" -> query = text(json);
        case "body" -> body = text(json);
        case "isBase64Encoded" -> isBase64 = json.currentToken() == JsonToken.VALUE_TRUE;
        case "headers" -> headers(json);
        case "cookies" -> cookies(json);
        case "requestContext" -> context(json);
        default -> json.skipChildren();
      }
    }

    private void headers(JsonParser json) throws IOException {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        json.skipChildren();
        return;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName().toLowerCase(Locale.ROOT);
        json.nextToken();
        headers.put(name, text(json));
      }
    }

    private void cookies(JsonParser json) throws IOException {
      if (json.currentToken() != JsonToken.START_ARRAY) {
        json.skipChildren();
        return;
      }
      while (json.nextToken() != JsonToken.END_ARRAY) {
        headers.merge("cookie", text(json), (a, b) -> a + "; " + b);
      }
    }

    private void context(JsonParser json) throws IOException {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        json.skipChildren();
        return;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals("http") && json.currentToken() == JsonToken.START_OBJECT) {
          http(json);
        } else {
          json.skipChildren();
        }
      }
    }

    private void http(JsonParser json) throws IOException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals("method")) {
          method = text(json).toUpperCase(Locale.ROOT);
        } else {
          json.skipChildren();
        }
      }
    }

    private static String text(JsonParser json) throws IOException {
      if (json.currentToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL) {
        return json.getText();
      }
      json.skipChildren();
      return "";
    }

    HttpRequest request() {
      return new HttpRequest(method, path, headers, form(query), java.nio.ByteBuffer.wrap(bytes()));
    }

    /**
     * What is said to be base64 and is not is taken as it stands: the reader of the body decides.
     */
    private byte[] bytes() {
      if (isBase64) {
        try {
          return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException _) {
          return body.getBytes(StandardCharsets.UTF_8);
        }
      }
      return body.getBytes(StandardCharsets.UTF_8);
    }
  }
}
