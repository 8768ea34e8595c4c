package newshook.extract.block;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.TextNode;

/** The text of the block that is being read, and how it is dressed. */
final class BlockText {
  private static final int MAX_OPEN = 64;

  private record Run(int start, String name, long kinds) {}

  private final StringBuilder text = new StringBuilder();
  private final List<TextNode> nodes = new ArrayList<>();
  private final List<Run> open = new ArrayList<>();
  private final List<int[]> links = new ArrayList<>();
  private final List<int[]> strong = new ArrayList<>();
  private int plainChars;
  private long wrapKinds;
  private int wrapStart;
  private int wrapEnd;
  private int breaks;
  private int breaksInRow;
  private boolean space;

  boolean isEmpty() {
    return text.isEmpty();
  }

  void add(TextNode node) {
    String whole = node.getWholeText();
    int before = text.length();
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (c > ' ' && c < 127 && !space) {
        text.append(c);
      } else {
        append(c);
      }
    }
    if (text.length() > before) {
      nodes.add(node);
      breaksInRow = 0;
      if (open.isEmpty()) {
        plainChars += text.length() - before;
      }
    }
  }

  private void append(char c) {
    if (c <= ' ' || c == '\u00a0' || (c >= '\u2000' && Character.isSpaceChar(c))) {
      space = true;
      return;
    }
    if (c == '\u00ad' || c == '\u200b' || c == '\ufeff' || c == '\u2060') {
      return;
    }
    if (space && !text.isEmpty()) {
      text.append(' ');
    }
    space = false;
    text.append(c);
  }

  /** Notes a line break; true if it is the second in a row, which ends the block. */
  boolean lineBreak() {
    space = true;
    breaks++;
    return ++breaksInRow == 2;
  }

  void open(String name, long kinds) {
    if (open.size() < MAX_OPEN) {
      open.add(new Run(text.length(), name, kinds));
    }
  }

  void close(String name) {
    if (open.isEmpty() || !open.getLast().name().equals(name)) {
      return;
    }
    end(open.removeLast());
  }

  private void end(Run run) {
    int[] span = {run.start(), text.length()};
    if (span[0] >= span[1]) {
      return;
    }
    switch (run.name()) {
      case "a" -> links.add(span);
      case "b", "strong" -> strong.add(span);
      default -> {}
    }
    if (run.kinds() != 0 && span[1] - span[0] >= wrapEnd - wrapStart) {
      wrapKinds |= run.kinds();
      wrapStart = span[0];
      wrapEnd = span[1];
    }
  }

  Block cut(int index, Frame frame) {
    List<Run> stillOpen = List.copyOf(open);
    stillOpen.forEach(this::end);
    String all = text.toString();
    Tokens tokens = Tokens.of(all);
    double perChar = (double) tokens.count() / Math.max(1, all.length());
    boolean wrapped = wrapEnd - wrapStart >= 0.85 * all.length();
    return new Block(
        index,
        frame,
        all,
        tokens,
        sentences(all),
        words(links, perChar, tokens.count()),
        links.size(),
        words(strong, perChar, tokens.count()),
        (int) Math.round(plainChars * perChar),
        breaks,
        wrapped ? wrapKinds : 0,
        List.copyOf(nodes));
  }

  private static int words(List<int[]> spans, double perChar, int atMost) {
    int chars = 0;
    for (int[] span : spans) {
      chars += span[1] - span[0];
    }
    return Math.min(atMost, (int) Math.round(chars * perChar));
  }

  private static int sentences(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '.', '!', '?', '…', '।' -> count += isEnd(text, i + 1) ? 1 : 0;
        case '。' -> count++;
        default -> {}
      }
    }
    return count;
  }

  private static boolean isEnd(String text, int next) {
    return next == text.length() || " \"'”’»“)]".indexOf(text.charAt(next)) >= 0;
  }

  /** Ready for the next block; what is still open goes on in it. */
  void clear() {
    text.setLength(0);
    nodes.clear();
    links.clear();
    strong.clear();
    open.replaceAll(run -> new Run(0, run.name(), run.kinds()));
    wrapKinds = 0;
    wrapStart = 0;
    wrapEnd = 0;
    plainChars = 0;
    breaks = 0;
    breaksInRow = 0;
    space = false;
  }
}
