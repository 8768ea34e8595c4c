package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Long lists of the API, page by page. */
final class ApiList {
  private static final int PAGE = 100;

  private ApiList() {}

  /** Hands every entry of one of the API's lists to the reader, newest first; at most so many. */
  static void each(
      Archive archive, String path, String query, int most, Consumer<Map<String, Object>> reader)
      throws IOException {
    String cursor = "";
    int seen = 0;
    do {
      String asked =
          query
              + (query.isEmpty() ? "" : "&")
              + "limit="
              + Math.min(PAGE, most - seen)
              + (cursor.isEmpty()
                  ? ""
                  : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
      Map<String, Object> page = JSON.std.mapFrom(archive.get(path, asked));
      if (page.get("items") instanceof List<?> entries) {
        for (Object entry : entries) {
          if (entry instanceof Map<?, ?> map) {
            Map<String, Object> fields = new HashMap<>();
            map.forEach((key, value) -> fields.put(String.valueOf(key), value));
            reader.accept(fields);
            seen++;
          }
        }
      }
      cursor = page.get("cursor") instanceof String next ? next : "";
    } while (!cursor.isEmpty() && seen < most);
  }
}
