package newshook.dev;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Large test bodies are written as the few Python expressions that this reads: {@code 'text'},
 * {@code 'text'*N}, {@code 'x'.join('text %d'%i for i in range(N))}, joined by {@code +}.
 */
final class BodyExpression {
  private static final String TEXT = "'((?:[^'\\\\]|\\\\.)*)'";
  private static final Pattern TERM =
      Pattern.compile(
          TEXT + "(?:\\.join\\(" + TEXT + "%i for i in range\\((\\d+)\\)\\)|\\*(\\d+))?");

  private BodyExpression() {}

  /** The body; an expression of another form is an {@link IllegalArgumentException}. */
  static String value(String expression) {
    Matcher term = TERM.matcher(expression);
    var body = new StringBuilder();
    int at = 0;
    while (term.region(at, expression.length()).lookingAt()) {
      append(term, body);
      at = term.end();
      if (at == expression.length()) {
        return body.toString();
      }
      if (expression.charAt(at++) != '+') {
        break;
      }
    }
    throw new IllegalArgumentException("cannot read the expression " + expression);
  }

  private static void append(Matcher term, StringBuilder body) {
    String text = unescaped(term.group(1));
    if (term.group(3) != null) {
      String each = unescaped(term.group(2));
      int count = Integer.parseInt(term.group(3));
      for (int i = 0; i < count; i++) {
        body.append(i == 0 ? "" : text).append(each.replace("%d", Integer.toString(i)));
      }
    } else {
      body.repeat(text, term.group(4) == null ? 1 : Integer.parseInt(term.group(4)));
    }
  }

  private static String unescaped(String literal) {
    return literal.replace("\\\\", "\\").replace("\\'", "'");
  }
}
