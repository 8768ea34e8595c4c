package newshook.reading;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is sent back.
 *
 * @param headers names in lower case, each once
 * @param body text, to be sent as UTF-8
 * @param isBase64 whether the body stands for bytes
 */
public record Answer(int status, Map<String, String> headers, String body, boolean isBase64) {
  private static final String CONTENT_TYPE = "content-type";

  public Answer {
    headers = Map.copyOf(headers);
  }

  public Answer(int status, Map<String, String> headers, String body) {
    this(status, headers, body, false);
  }

  /** Bytes, in base64. */
  static Answer binary(String contentType, String base64) {
    return new Answer(200, Map.of(CONTENT_TYPE, contentType), base64, true);
  }

  /** The header's value, empty where it is not sent. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  static Answer html(int status, String body) {
    return new Answer(status, Map.of(CONTENT_TYPE, "text/html; charset=utf-8"), body);
  }

  static Answer json(String body) {
    return of("application/json", body);
  }

  static Answer of(String contentType, String body) {
    return new Answer(200, Map.of(CONTENT_TYPE, contentType), body);
  }

  static Answer nothing() {
    return new Answer(204, Map.of(), "");
  }

  static Answer seeOther(String location) {
    return new Answer(303, Map.of("location", location), "");
  }

  Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body, isBase64);
  }

  Answer withDefault(String name, String value) {
    return headers.containsKey(name) ? this : with(name, value);
  }

  Answer saying(String words) {
    return new Answer(status, headers, words);
  }

  Answer withoutBody() {
    return new Answer(status, headers, "");
  }

  /** The same headers, and nothing new to send. */
  Answer notModified() {
    return new Answer(304, headers, "");
  }
}
