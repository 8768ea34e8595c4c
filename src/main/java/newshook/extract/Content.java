package newshook.extract;

import java.util.regex.Pattern;
import newshook.extract.body.Markdown;
import newshook.extract.body.PlainText;
import newshook.extract.body.Xhtml;
import org.jsoup.Jsoup;

/**
 * The body of an article: sanitised HTML, and what is derived from it.
 *
 * @param html safe to show on any page
 */
public record Content(String html) {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern SIGNS =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]+");

  public static final Content NONE = new Content("");

  /** Plain words: a blank line between blocks, no glued words, no captions. */
  public String text() {
    return html.isEmpty() ? "" : PlainText.of(Jsoup.parseBodyFragment(html).body());
  }

  /** CommonMark. */
  public String markdown() {
    return html.isEmpty() ? "" : Markdown.of(Jsoup.parseBodyFragment(html).body());
  }

  /** XHTML for books: without pictures, media and frames, and with few kinds of elements. */
  public String xhtml() {
    return html.isEmpty() ? "" : Xhtml.of(Jsoup.parseBodyFragment(html).body());
  }

  /** Words of the text; 0 for none. Where words are not kept apart, two signs count as one. */
  public int words() {
    return words(text());
  }

  /** The same of a text that was made already. */
  public static int words(String text) {
    long signs = text.codePoints().filter(Content::isSign).count();
    String others = signs == 0 ? text : SIGNS.matcher(text).replaceAll(" ");
    return (int) (others.isBlank() ? 0 : SPACE.splitAsStream(others.strip()).count())
        + (int) (signs + 1) / 2;
  }

  private static boolean isSign(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
