package newshook.webhook.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a body stops being JSON, for the person who wrote its template.
 *
 * @param key in whose value it happens; empty if that is not clear
 * @param line from 1
 * @param column from 1
 */
public record JsonFault(Kind kind, String key, int line, int column) {
  /** What breaks it. */
  public enum Kind {
    /** A quotation mark inside a value ended it. */
    QUOTE,
    /** A line break or another control character inside a value. */
    LINE_BREAK,
    /** A backslash that begins no escape. */
    BACKSLASH,
    /** Quotation marks of a word processor or a telephone instead of straight ones. */
    TYPOGRAPHIC,
    TRAILING_COMMA,
    /** The end is missing. */
    CUT,
    OTHER
  }

  private static final Pattern KEY =
      Pattern.compile("[\"“”„]([^\"“”„\\\\\\n]{1,60})[\"“”„]\\s*:\\s*[\"“”„]?");
  private static final Pattern CHARACTER = Pattern.compile("^Unexpected character \\('(.)'");

  /** Empty for sound JSON. */
  public static Optional<JsonFault> find(String text) {
    try (JsonParser parser = JsonTree.STRICT.createParser(text)) {
      while (parser.nextToken() != null) {
        // until it breaks
      }
      return Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.of(of(text, e));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("a text in memory", e);
    }
  }

  private static JsonFault of(String text, JsonProcessingException e) {
    var place = e.getLocation();
    int at = place == null ? 0 : Math.clamp(place.getCharOffset(), 0, text.length());
    String message = String.valueOf(e.getOriginalMessage());
    Kind kind = kind(text, at, message);
    return new JsonFault(
        kind,
        kind == Kind.TRAILING_COMMA ? "" : lastKey(text.substring(0, at)),
        place == null ? 1 : Math.max(1, place.getLineNr()),
        place == null ? 1 : Math.max(1, place.getColumnNr()));
  }

  private static Kind kind(String text, int at, String message) {
    if (message.startsWith("Illegal unquoted character")) {
      return Kind.LINE_BREAK;
    }
    if (message.startsWith("Unrecognized character escape")) {
      return Kind.BACKSLASH;
    }
    if (message.startsWith("Unexpected end-of-input") || message.startsWith("Unexpected EOF")) {
      return Kind.CUT;
    }
    Matcher unexpected = CHARACTER.matcher(message);
    if (!unexpected.find()) {
      return message.startsWith("Unrecognized token") ? afterValue(text, at) : Kind.OTHER;
    }
    char c = unexpected.group(1).charAt(0);
    if ("“”„‟".indexOf(c) >= 0) {
      return Kind.TYPOGRAPHIC;
    }
    String before = text.substring(0, at).stripTrailing();
    if (!before.isEmpty() && before.charAt(before.length() - 1) == c) {
      before = before.substring(0, before.length() - 1).stripTrailing();
    }
    if ((c == '}' || c == ']') && before.endsWith(",")) {
      return Kind.TRAILING_COMMA;
    }
    return before.endsWith("\"") || message.contains("was expecting comma")
        ? Kind.QUOTE
        : afterValue(text, at);
  }

  /** A value that is followed by words was ended by a quotation mark of its own. */
  private static Kind afterValue(String text, int at) {
    return text.substring(0, at).indexOf('"') >= 0 ? Kind.QUOTE : Kind.OTHER;
  }

  private static String lastKey(String before) {
    Matcher keys = KEY.matcher(before);
    String last = "";
    while (keys.find()) {
      last = keys.group(1);
    }
    return last;
  }
}
