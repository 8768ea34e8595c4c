package newshook.webhook.body;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Repairs JSON whose values were pasted in unescaped: quotes in titles, HTML attributes in content,
 * typographic quotes from a phone.
 *
 * <p>Every {@code "key":} that follows a bracket or a comma is an anchor; a value runs to the last
 * quote before the next anchor. A value that has no end, because the body was cut, becomes empty:
 * half an address is worse than none.
 */
public final class Salvage {
  private static final int MAX_KEY = 64;
  private static final String OPENING = "\"“”„‟«»″＂";

  /** Where a key begins, where its value does, and what it is called. */
  private record Head(int start, int value, String key) {}

  private final String text;
  private final StringBuilder repaired = new StringBuilder();
  private final Deque<Character> open = new ArrayDeque<>();

  private Salvage(String text) {
    this.text = text;
  }

  /** The text as JSON that a lenient reader takes; empty where it has no anchor. */
  public static String repair(String text) {
    return new Salvage(text).repair();
  }

  private String repair() {
    List<Head> heads = heads();
    if (heads.isEmpty()) {
      return "";
    }
    structure(0, heads.getFirst().start());
    if (open.isEmpty()) {
      open('{');
    }
    for (int i = 0; i < heads.size(); i++) {
      int end = i + 1 < heads.size() ? heads.get(i + 1).start() : text.length();
      field(heads.get(i), end);
    }
    while (!open.isEmpty()) {
      close();
    }
    return repaired.toString();
  }

  private void field(Head head, int end) {
    if (open.isEmpty()) {
      return; // what follows the end of the document
    }
    separate();
    repaired.append('"').append(head.key()).append("\":");
    if (head.value() < end && isQuote(head.value())) {
      string(head.value() + 1, end);
    } else {
      bare(head.value(), end);
    }
  }

  private void string(int start, int end) {
    int last = lastQuote(start, end);
    repaired.append('"');
    Escapes.append(repaired, text.substring(start, Math.max(start, last)));
    repaired.append('"');
    structure(Math.max(start, last), end);
  }

  /** A number, a word, or an object or list whose own keys are anchors in turn. */
  private void bare(int start, int end) {
    int word = start;
    while (word < end && ",{}[]\"".indexOf(text.charAt(word)) < 0) {
      word++;
    }
    String value = text.substring(start, word).strip();
    boolean plain = value.chars().allMatch(c -> c < 128 && c != '\'' && c != '/' && c > ' ');
    boolean nested = word < end && (text.charAt(word) == '{' || text.charAt(word) == '[');
    repaired.append(nested ? "" : plain && !value.isEmpty() ? value : "null");
    int before = repaired.length();
    structure(word, end);
    if (nested && repaired.length() == before) {
      repaired.append("null");
    }
  }

  private int lastQuote(int start, int end) {
    for (int i = end - 1; i >= start; i--) {
      if (isQuote(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Copies the brackets between two fields and leaves out whatever else stands there. */
  private void structure(int start, int end) {
    for (int i = start; i < end; i++) {
      switch (text.charAt(i)) {
        case '{', '[' -> open(text.charAt(i));
        case '}', ']' -> closeIf(text.charAt(i));
        default -> {
          // white space, or a stray sign
        }
      }
    }
  }

  /** A comma, unless a bracket or a key stands right before. */
  private void separate() {
    char before = repaired.isEmpty() ? '[' : repaired.charAt(repaired.length() - 1);
    if ("{[:".indexOf(before) < 0) {
      repaired.append(',');
    }
  }

  private void open(char bracket) {
    separate();
    open.push(bracket == '{' ? '}' : ']');
    repaired.append(bracket);
  }

  private void closeIf(char bracket) {
    if (!open.isEmpty() && open.peek() == bracket) {
      close();
    }
  }

  private void close() {
    repaired.append(open.pop());
  }

  private List<Head> heads() {
    List<Head> heads = new ArrayList<>();
    char before = '{';
    for (int i = 0; i < text.length(); i++) {
      boolean anchored = isQuote(i) && "{[,".indexOf(before) >= 0;
      int keyEnd = anchored ? keyEnd(i + 1) : -1;
      int colon = keyEnd < 0 ? -1 : skipSpace(keyEnd + 1);
      if (colon >= 0 && colon < text.length() && text.charAt(colon) == ':') {
        int value = skipSpace(colon + 1);
        heads.add(new Head(i, value, text.substring(i + 1, keyEnd)));
        i = value < text.length() && isQuote(value) ? value : value - 1;
        before = ':';
      } else if (!Character.isWhitespace(text.charAt(i))) {
        before = text.charAt(i);
      }
    }
    return heads;
  }

  /** Where the key's closing quote stands; -1 where this is no key. */
  private int keyEnd(int start) {
    for (int i = start; i < text.length() && i - start <= MAX_KEY; i++) {
      if (isQuote(i)) {
        return i > start ? i : -1;
      }
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) && "_:.@$-".indexOf(c) < 0) {
        return -1;
      }
    }
    return -1;
  }

  private int skipSpace(int start) {
    int i = start;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private boolean isQuote(int at) {
    return OPENING.indexOf(text.charAt(at)) >= 0;
  }
}
