package newshook.lambda;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** An answer in the HTTP API's payload format 2.0. */
record HttpAnswer(int status, Map<String, String> headers, String body, boolean isBase64) {
  HttpAnswer {
    headers = Map.copyOf(headers);
  }

  HttpAnswer(int status, Map<String, String> headers, String body) {
    this(status, headers, body, false);
  }

  static HttpAnswer json(int status, String body) {
    return new HttpAnswer(
        status, Map.of("content-type", "application/json", "cache-control", "no-store"), body);
  }

  /**
   * An error for programs and people: what is wrong in one sentence, and nothing about our insides.
   */
  static HttpAnswer problem(int status, String title) {
    return new HttpAnswer(
        status,
        Map.of("content-type", "application/problem+json", "cache-control", "no-store"),
        Json.text(json -> {
          json.writeStringField("type", "about:blank");
          json.writeNumberField("status", status);
          json.writeStringField("title", title);
        }));
  }

  HttpAnswer with(String name, String value) {
    var more = new java.util.HashMap<>(headers);
    more.put(name, value);
    return new HttpAnswer(status, more, body, isBase64);
  }

  /** Writes it; cookies go into their own list, as the format wants them. */
  void write(OutputStream output) throws IOException {
    try (JsonGenerator json = Json.generator(output)) {
      json.writeStartObject();
      json.writeNumberField("statusCode", status);
      json.writeObjectFieldStart("headers");
      for (var header : headers.entrySet()) {
        if (!header.getKey().equals("set-cookie")) {
          json.writeStringField(header.getKey(), header.getValue());
        }
      }
      json.writeEndObject();
      if (headers.containsKey("set-cookie")) {
        json.writeArrayFieldStart("cookies");
        json.writeString(headers.get("set-cookie"));
        json.writeEndArray();
      }
      json.writeStringField("body", body);
      json.writeBooleanField("isBase64Encoded", isBase64);
      json.writeEndObject();
    }
  }
}
