package newshook.extract.verdict;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Takes the footers of full-text feed services off the end of a text. */
public final class Residue {
  private static final int TAIL = 1_500;
  private static final int MAX_LINE = 260;

  private Residue() {}

  /** The same clean HTML, less the footers. */
  public static String off(String html) {
    String tail = Marks.plain(html.substring(Math.max(0, html.length() - TAIL)));
    if (Marks.RESIDUE_HOST.in(tail).isEmpty() && Marks.RESIDUE_TEXT.in(tail).isEmpty()) {
      return html;
    }
    Document page = Jsoup.parseBodyFragment(html);
    page.outputSettings().prettyPrint(false);
    takeOff(page.body());
    return page.body().html();
  }

  static void takeOff(Element body) {
    for (Element link : body.getElementsByTag("a")) {
      String href = Marks.plain(link.attr("href"));
      if (link.parent() != null && Marks.RESIDUE_HOST.in(href).isPresent()) {
        largestLine(link, body).remove();
      }
    }
    Node last = lastText(body);
    while (last != null && isResidue(last)) {
      largestLine(last, body).remove();
      last = lastText(body);
    }
  }

  private static boolean isResidue(Node node) {
    String plain = Marks.plain(((TextNode) node).text());
    return plain.length() <= MAX_LINE && Marks.RESIDUE_TEXT.startOf(plain).isPresent();
  }

  /** The node, or what is around it and says no more than a footer does. */
  private static Node largestLine(Node node, Element body) {
    Node at = node;
    while (at.parent() instanceof Element parent
        && !parent.equals(body)
        && isOnlyResidue(Marks.plain(parent.text()))) {
      at = parent;
    }
    return at;
  }

  private static boolean isOnlyResidue(String plain) {
    return plain.isEmpty()
        || (plain.length() <= MAX_LINE && Marks.RESIDUE_TEXT.startOf(plain).isPresent());
  }

  private static @Nullable Node lastText(Element body) {
    @Nullable TextNode last = null;
    for (TextNode text : body.nodeStream(TextNode.class).toList()) {
      last = text.isBlank() ? last : text;
    }
    return last;
  }
}
