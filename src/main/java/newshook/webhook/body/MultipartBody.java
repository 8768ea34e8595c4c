package newshook.webhook.body;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text fields of {@code multipart/form-data}, which share targets and shortcuts send. */
public final class MultipartBody {
  private static final int MAX_PARTS = 200;
  private static final Pattern NAME =
      Pattern.compile("(?i)content-disposition:[^\\n]{0,200}?[; ]name=\"?([^\";\\r\\n]{1,100})");
  private static final Pattern BLANK_LINE = Pattern.compile("\\r?\\n\\r?\\n");

  private MultipartBody() {}

  /** The fields, if the text begins as such a body does. */
  public static Optional<Node.Fields> read(String text) {
    int lineEnd = text.indexOf('\n');
    if (!text.startsWith("--") || lineEnd < 3 || lineEnd > 80) {
      return Optional.empty();
    }
    String boundary = text.substring(0, lineEnd).strip();
    Node.Builder fields = new Node.Builder();
    for (String part : text.split(Pattern.quote(boundary), MAX_PARTS)) {
      add(fields, part);
    }
    return Optional.of(fields.build()).filter(found -> !found.byName().isEmpty());
  }

  private static void add(Node.Builder fields, String part) {
    Matcher blank = BLANK_LINE.matcher(part);
    if (blank.find()) {
      Matcher name = NAME.matcher(part.substring(0, blank.start()));
      if (name.find()) {
        fields.put(name.group(1), part.substring(blank.end()).strip());
      }
    }
  }
}
