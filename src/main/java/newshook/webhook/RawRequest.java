package newshook.webhook;

import java.nio.ByteBuffer;
import java.util.Map;

/**
 * A request as it reached us, before anybody believed it.
 *
 * @param headers names in lower case
 * @param query decoded query parameters
 * @param body the bytes as they came, for signatures; read only
 */
public record RawRequest(
    String method,
    String path,
    Map<String, String> headers,
    Map<String, String> query,
    ByteBuffer body) {
  public RawRequest {
    headers = Map.copyOf(headers);
    query = Map.copyOf(query);
    body = body.asReadOnlyBuffer();
  }
}
