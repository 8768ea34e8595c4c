package newshook.fetch;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The address that a page's script goes to at once, as far as it stands there in plain text:
 * nothing is run.
 */
final class ScriptRedirect {
  /** A string, or the name of one, perhaps inside {@code decodeURIComponent(…)}. */
  private static final String VALUE =
      "\\s*(?:(decodeURIComponent|unescape)\\s*\\(\\s*)?"
          + "(?:\"([^\"<>\\r\\n]{1,4000})\"|'([^'<>\\r\\n]{1,4000})'|`([^`<>$]{1,4000})`|([\\w$]{1,60}))";

  private static final Pattern GOES_TO =
      Pattern.compile(
          "\\blocation(?:\\.href|\\[[\"']href[\"']])?\\s*=(?!=)"
              + VALUE
              + "|\\blocation\\.(?:replace|assign)\\s*\\("
              + VALUE
              + "|\\bredirectToUrl\\w{0,20}\\s*\\("
              + VALUE
              + "|\\bopen\\s*\\("
              + VALUE
              + "\\s*,\\s*[\"']_(?:self|top|parent)[\"']");

  private static final int MOST = 20;
  private static final int GROUPS = 5;
  private static final int FORMS = 4;
  private static final Pattern CHARACTER =
      Pattern.compile("\\\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))");

  private ScriptRedirect() {}

  static Optional<String> in(String head) {
    Matcher found = GOES_TO.matcher(head);
    return Stream.iterate(found.find(), more -> more, _ -> found.find())
        .limit(MOST)
        .flatMap(_ -> value(found, head).stream())
        .filter(to -> !to.isBlank() && !to.startsWith("#"))
        .findFirst();
  }

  private static Optional<String> value(Matcher found, String head) {
    for (int form = 0; form < FORMS; form++) {
      int first = 1 + form * GROUPS;
      Optional<String> text = text(found, first + 1);
      String name = found.group(first + GROUPS - 1);
      if (text.isPresent() || name != null) {
        boolean isEscaped = found.group(first) != null;
        return text.or(() -> variable(name, head)).map(to -> isEscaped ? decoded(to) : to);
      }
    }
    return Optional.empty();
  }

  private static String decoded(String escaped) {
    try {
      return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return escaped; // a stray % sign: the script would have failed
    }
  }

  private static Optional<String> variable(String name, String head) {
    Matcher set = Pattern.compile("\\b" + Pattern.quote(name) + "\\s*=(?!=)" + VALUE).matcher(head);
    return set.find() ? text(set, 2) : Optional.empty();
  }

  /** The string in one of three groups, one for each kind of quote. */
  private static Optional<String> text(Matcher found, int first) {
    return Stream.of(first, first + 1, first + 2)
        .map(found::group)
        .flatMap(Stream::ofNullable)
        .map(ScriptRedirect::unescaped)
        .findFirst();
  }

  private static String unescaped(String literal) {
    return CHARACTER
        .matcher(literal)
        .replaceAll(found -> {
          String code = found.group(1) == null ? found.group(2) : found.group(1);
          String plain =
              code == null ? found.group(3) : String.valueOf((char) Integer.parseInt(code, 16));
          return Matcher.quoteReplacement(plain);
        });
  }
}
