package newshook.fetch;

import java.util.List;
import java.util.Locale;
import newshook.article.Reason;
import newshook.article.Verdict;
import newshook.fetch.text.VisibleText;
import newshook.link.DataLines;

/** Pages that only a script would fill. */
public final class ScriptShell {
  /** A page with so few letters shows nothing. */
  private static final int LETTERS = 120;

  private static final int HEAD = 128 * 1024;
  private static final List<String> MARKS = DataLines.of(ScriptShell.class, "script-shells.txt");

  private ScriptShell() {}

  /** Why there is no article on a page that was read, the text included that scripts are handed. */
  public static Reason reason(Verdict verdict, String html) {
    return verdict == Verdict.EMPTY && is(html) ? Reason.NEEDS_JAVASCRIPT : Reason.of(verdict);
  }

  private static boolean is(String html) {
    String head = html.substring(0, Math.min(html.length(), HEAD)).toLowerCase(Locale.ROOT);
    return VisibleText.letters(html, LETTERS) < LETTERS && MARKS.stream().anyMatch(head::contains);
  }
}
