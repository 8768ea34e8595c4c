package newshook.extract.verdict;

import java.net.URI;
import java.util.Optional;
import newshook.article.FeedItem;
import newshook.extract.body.Cleaning;
import newshook.extract.body.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The text that an event carries itself, if it is an article's and no teaser: at least 60 words, or
 * three sentences of 40 words together; twice that where it ends in dots. Two signs of Chinese or
 * Japanese count as a word.
 */
public final class EventText {
  private static final int WORDS = 60;
  private static final int FEW_WORDS = 40;
  private static final int SENTENCES = 3;
  private static final double LINKED = 0.5;

  private EventText() {}

  /** Clean HTML of the event's text; empty if that is no article. */
  public static Optional<String> of(FeedItem item, URI url) {
    String content = item.content().strip();
    if (content.isEmpty() || content.equals("(none)")) {
      return Optional.empty();
    }
    String clean = Residue.off(Cleaning.clean(content, url.toString()));
    Element body = Jsoup.parseBodyFragment(paragraphs(clean)).body();
    return isText(body) ? Optional.of(body.html()) : Optional.empty();
  }

  private static boolean isText(Element body) {
    String text = PlainText.of(body);
    int words = WordCount.of(text);
    int linked = body.getElementsByTag("a").stream().mapToInt(a -> WordCount.of(a.text())).sum();
    if (linked > LINKED * words) {
      return false; // Google News' list of the same story elsewhere, and other lists of links.
    }
    boolean goesOn =
        Sentences.trailsOff(text) || Marks.CONTINUE.endOf(Marks.plain(text)).isPresent();
    return goesOn
        ? words >= 2 * WORDS
        : words >= WORDS || (words >= FEW_WORDS && Sentences.count(text) >= SENTENCES);
  }

  /** Text without any markup has its paragraphs as blank lines. */
  private static String paragraphs(String clean) {
    if (clean.indexOf('<') >= 0) {
      return clean;
    }
    return "<p>" + clean.replaceAll("\\n[ \\t]*\\n\\s*", "</p><p>") + "</p>";
  }
}
