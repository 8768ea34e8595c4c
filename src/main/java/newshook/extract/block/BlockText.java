package newshook.extract.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.TextNode;

/** The text of the block that is being read, and how it is dressed. */
final class BlockText {
  private static final int MAX_OPEN = 64;
  private static final int ROOM = 1024;

  private record Run(int start, String name, long kinds) {}

  /** Signs lie in arrays here: they are looked at several times, and a string is slower to read. */
  private char[] text = new char[ROOM];

  private int length;
  private char[] node = new char[ROOM];
  private final List<TextNode> nodes = new ArrayList<>();
  private final List<Run> open = new ArrayList<>();
  private int links;
  private int linkChars;
  private int strongChars;
  private int plainChars;
  private long wrapKinds;

  /** Signs in the longest inline element that shows a kind. */
  private int wrapped;

  private int breaks;
  private int breaksInRow;
  private boolean space;

  boolean isEmpty() {
    return length == 0;
  }

  void add(TextNode part) {
    int count = read(part.getWholeText());
    int before = length;
    for (int i = 0; i < count; ) {
      int end = plainEnd(node, i, count);
      if (end > i) {
        separate();
        System.arraycopy(node, i, text, length, end - i);
        length += end - i;
        i = end;
      } else {
        append(node[i++]);
      }
    }
    if (length > before) {
      nodes.add(part);
      breaksInRow = 0;
      if (open.isEmpty()) {
        plainChars += length - before;
      }
    }
  }

  /** Takes in what a node holds, and makes room for all of it and a space; its length. */
  private int read(String whole) {
    int count = whole.length();
    if (count > node.length) {
      node = new char[2 * count];
    }
    if (length + count >= text.length) {
      text = Arrays.copyOf(text, 2 * (length + count));
    }
    whole.getChars(0, count, node, 0);
    return count;
  }

  private void append(char c) {
    if (c <= ' ' || c == '\u00a0' || (c >= '\u2000' && Character.isSpaceChar(c))) {
      space = true;
      return;
    }
    if (c == '\u00ad' || c == '\u200b' || c == '\ufeff' || c == '\u2060') {
      return;
    }
    separate();
    text[length++] = c;
  }

  private void separate() {
    if (space && length > 0) {
      text[length++] = ' ';
    }
    space = false;
  }

  /** Where a run of words with one space between each two ends: it is copied as it is. */
  private static int plainEnd(char[] text, int from, int length) {
    int end = from;
    while (end < length) {
      char c = text[end];
      boolean between = c == ' ' && end > from && end + 1 < length && isPlain(text[end + 1]);
      if (!between && !isPlain(c)) {
        break;
      }
      end++;
    }
    return end;
  }

  /** Neither space nor a sign that is not seen, by a quick look. */
  private static boolean isPlain(char c) {
    return c > ' ' && (c < 127 || (c > '\u00ad' && c < '\u2000'));
  }

  /** Notes a line break; true if it is the second in a row, which ends the block. */
  boolean lineBreak() {
    space = true;
    breaks++;
    return ++breaksInRow == 2;
  }

  void open(String name, long kinds) {
    if (open.size() < MAX_OPEN) {
      open.add(new Run(length, name, kinds));
    }
  }

  void close(String name) {
    if (open.isEmpty() || !open.getLast().name().equals(name)) {
      return;
    }
    end(open.removeLast());
  }

  private void end(Run run) {
    int chars = length - run.start();
    if (chars <= 0) {
      return;
    }
    switch (run.name()) {
      case "a" -> {
        links++;
        linkChars += chars;
      }
      case "b", "strong" -> strongChars += chars;
      default -> {}
    }
    if (run.kinds() != 0 && chars >= wrapped) {
      wrapKinds |= run.kinds();
      wrapped = chars;
    }
  }

  Block cut(int index, Frame frame) {
    open.forEach(this::end);
    Tokens tokens = Tokens.of(text, length);
    double perChar = (double) tokens.count() / Math.max(1, length);
    return new Block(
        index,
        frame,
        new String(text, 0, length),
        tokens,
        sentences(text, length),
        words(linkChars, perChar, tokens.count()),
        links,
        words(strongChars, perChar, tokens.count()),
        (int) Math.round(plainChars * perChar),
        breaks,
        wrapped >= 0.85 * length ? wrapKinds : 0,
        List.copyOf(nodes));
  }

  private static int words(int chars, double perChar, int atMost) {
    return Math.min(atMost, (int) Math.round(chars * perChar));
  }

  private static int sentences(char[] text, int length) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      switch (text[i]) {
        case '.', '!', '?', '…', '।' ->
            count += i + 1 == length || isBehindSentence(text[i + 1]) ? 1 : 0;
        case '。' -> count++;
        default -> {}
      }
    }
    return count;
  }

  private static boolean isBehindSentence(char c) {
    return switch (c) {
      case ' ', '"', '\'', '”', '’', '»', '“', ')', ']' -> true;
      default -> false;
    };
  }

  /** Ready for the next block; what is still open goes on in it. */
  void clear() {
    length = 0;
    nodes.clear();
    open.replaceAll(run -> new Run(0, run.name(), run.kinds()));
    links = 0;
    linkChars = 0;
    strongChars = 0;
    wrapKinds = 0;
    wrapped = 0;
    plainChars = 0;
    breaks = 0;
    breaksInRow = 0;
    space = false;
  }
}
