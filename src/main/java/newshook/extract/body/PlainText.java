package newshook.extract.body;

import newshook.extract.block.Tags;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The words of content HTML: a blank line between blocks, one line for each list item and table
 * row. Figures are pictures and embeds; their captions are no part of the text.
 */
public final class PlainText implements NodeFilter {
  private final StringBuilder out = new StringBuilder();
  private int breaks;
  private boolean space;

  private PlainText() {}

  public static String of(Element root) {
    PlainText text = new PlainText();
    root.filter(text);
    return text.out.toString();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
    } else if (node instanceof Element element) {
      if (element.normalName().equals("figure") || Tags.isSkipped(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      open(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && !Tags.isInline(element)) {
      breaks = Math.max(breaks, edge(element));
    }
    return FilterResult.CONTINUE;
  }

  private void open(Element element) {
    switch (element.normalName()) {
      case "br" -> breaks = Math.max(breaks, 1);
      case "td", "th" -> space = true;
      default -> {
        if (!Tags.isInline(element)) {
          breaks = Math.max(breaks, edge(element));
        }
      }
    }
  }

  private static int edge(Element element) {
    return switch (element.normalName()) {
      case "td", "th" -> 0;
      case "li", "tr", "dt", "dd" -> 1;
      default -> 2;
    };
  }

  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = true;
      } else if (c != '\u00ad' && c != '\u200b' && c != '\ufeff') {
        separate();
        out.append(c);
      }
    }
  }

  private void separate() {
    if (!out.isEmpty() && breaks > 0) {
      out.repeat('\n', breaks);
    } else if (!out.isEmpty() && space) {
      out.append(' ');
    }
    breaks = 0;
    space = false;
  }
}
