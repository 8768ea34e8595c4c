package newshook.sorting;

import java.util.Locale;
import newshook.sorting.RuleParser.Unreadable;

/** Takes a line apart: words, words in quotes, signs. */
final class RuleScanner {
  private static final String SIGNS = "=~<>!(),";

  private final String line;
  private int at;

  RuleScanner(String line) {
    this.line = line;
  }

  /**
   * One part of a line.
   *
   * @param at where it begins, from 0
   */
  record Token(Kind kind, String text, int at) {
    enum Kind {
      WORD,
      QUOTED,
      SIGN,
      END
    }

    boolean isValue() {
      return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    boolean isBare(String word) {
      return kind == Kind.WORD && text.toLowerCase(Locale.ROOT).equals(word);
    }

    boolean isSign(String sign) {
      return kind == Kind.SIGN && text.equals(sign);
    }

    boolean is(String what) {
      return isBare(what) || isSign(what);
    }

    String shown() {
      return kind == Kind.END ? "the end of the line" : "\"" + text + "\"";
    }

    Unreadable fault(String what) {
      return new Unreadable(at + 1, what);
    }
  }

  /** The next token, if it is this word or sign; else it stays. */
  boolean take(String what) {
    int before = at;
    if (next().is(what)) {
      return true;
    }
    at = before;
    return false;
  }

  Token next() {
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    int start = at;
    if (at == line.length()) {
      return new Token(Token.Kind.END, "", start);
    }
    char first = line.charAt(at);
    if (isQuote(first)) {
      return quoted(start);
    }
    if (SIGNS.indexOf(first) >= 0) {
      boolean two =
          first == '!' && at + 1 < line.length() && "=~".indexOf(line.charAt(at + 1)) >= 0;
      at += two ? 2 : 1;
      return new Token(Token.Kind.SIGN, line.substring(start, at), start);
    }
    while (at < line.length() && isInWord(line.charAt(at))) {
      at++;
    }
    return new Token(Token.Kind.WORD, line.substring(start, at), start);
  }

  /** A doubled quotation mark inside stands for one. */
  private Token quoted(int start) {
    StringBuilder text = new StringBuilder();
    for (at = start + 1; at < line.length(); at++) {
      char c = line.charAt(at);
      if (!isQuote(c)) {
        text.append(c);
      } else if (c == '"' && at + 1 < line.length() && line.charAt(at + 1) == '"') {
        text.append(c);
        at++;
      } else {
        at++;
        return new Token(Token.Kind.QUOTED, text.toString(), start);
      }
    }
    throw new Unreadable(start + 1, "the closing quotation mark is missing");
  }

  /** Telephones turn them into typographic ones. */
  private static boolean isQuote(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„';
  }

  private static boolean isInWord(char c) {
    return !Character.isWhitespace(c) && SIGNS.indexOf(c) < 0 && !isQuote(c);
  }
}
