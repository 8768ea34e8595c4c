package newshook.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Where a list goes on: the sort key of the last item shown, {@code <time>#<id>}.
 *
 * @param sort empty at the beginning
 */
record Cursor(String sort) {
  /** Sorts before every id: the place just before a moment's first item. */
  static final String BEFORE_ALL = "#" + "-".repeat(22);

  private static final Pattern SORT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z#[\\w-]{22}");

  static Cursor read(String cursor) {
    if (cursor.isEmpty()) {
      return new Cursor("");
    }
    try {
      String sort = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1);
      if (SORT.matcher(sort).matches()) {
        return new Cursor(sort);
      }
    } catch (IllegalArgumentException _) {
      // said below
    }
    throw new IllegalArgumentException("not a cursor of ours: " + cursor);
  }

  static String write(String sort) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(sort.getBytes(StandardCharsets.ISO_8859_1));
  }

  static String before(Instant moment) {
    return write(Row.time(moment) + BEFORE_ALL);
  }

  boolean isStart() {
    return sort.isEmpty();
  }

  String day() {
    return isStart() ? "" : sort.substring(0, 10);
  }

  String id() {
    return sort.substring(sort.indexOf('#') + 1);
  }
}
