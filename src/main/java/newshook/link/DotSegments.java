package newshook.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Takes {@code .} and {@code ..} out of a path, as browsers do; empty segments stay. */
final class DotSegments {
  private DotSegments() {}

  static String remove(String path) {
    if (!path.contains("/.") && !path.toLowerCase(Locale.ROOT).contains("/%2e")) {
      return path;
    }
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      switch (segments[i].toLowerCase(Locale.ROOT).replace("%2e", ".")) {
        case "." -> end(kept, last);
        case ".." -> {
          kept.pollLast();
          end(kept, last);
        }
        default -> kept.addLast(segments[i]);
      }
    }
    return "/" + String.join("/", kept);
  }

  private static void end(Deque<String> kept, boolean last) {
    if (last) {
      kept.addLast("");
    }
  }
}
