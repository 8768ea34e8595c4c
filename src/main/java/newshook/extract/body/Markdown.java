package newshook.extract.body;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Content HTML as CommonMark (tables as GitHub writes them). */
public final class Markdown {
  private static final int MAX_DEPTH = 100;
  private static final String SPECIAL = "\\`*_[]<>";

  private Markdown() {}

  public static String of(Element root) {
    StringBuilder out = new StringBuilder();
    blocks(root, "", out, 0);
    return out.toString().strip();
  }

  private static void blocks(Element parent, String indent, StringBuilder out, int depth) {
    StringBuilder line = new StringBuilder();
    for (Node child : parent.childNodes()) {
      if (child instanceof Element element && isBlock(element) && depth < MAX_DEPTH) {
        paragraph(line, indent, out);
        block(element, indent, out, depth + 1);
      } else {
        inline(child, line, depth + 1);
      }
    }
    paragraph(line, indent, out);
  }

  private static void block(Element element, String indent, StringBuilder out, int depth) {
    String name = element.normalName();
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          paragraph(
              line(element, depth).insert(0, "#".repeat(name.charAt(1) - '0') + " "), indent, out);
      case "p", "figcaption", "dt", "caption" -> blocks(element, indent, out, depth);
      case "ul", "ol" -> list(element, indent, out, depth);
      case "blockquote" -> quote(element, indent, out, depth);
      case "pre" -> code(element, indent, out);
      case "hr" -> out.append(indent).append("---\n\n");
      case "table" -> table(element, indent, out, depth);
      default -> blocks(element, indent, out, depth);
    }
  }

  private static void list(Element list, String indent, StringBuilder out, int depth) {
    int number = 1;
    for (Element item : list.children()) {
      String mark = list.normalName().equals("ol") ? number++ + ". " : "- ";
      StringBuilder inner = new StringBuilder();
      blocks(item, "", inner, depth);
      String text = inner.toString().strip().replaceAll("\n\n+", "\n");
      String hanging = indent + " ".repeat(mark.length());
      if (!text.isEmpty()) {
        out.append(indent).append(mark).append(text.replace("\n", "\n" + hanging)).append('\n');
      }
    }
    out.append(indent.stripTrailing()).append('\n');
  }

  private static void quote(Element quote, String indent, StringBuilder out, int depth) {
    StringBuilder inner = new StringBuilder();
    blocks(quote, "", inner, depth);
    String text = inner.toString().strip();
    if (!text.isEmpty()) {
      text.lines()
          .forEach(l -> out.append(indent).append(l.isEmpty() ? ">" : "> " + l).append('\n'));
      out.append(indent.stripTrailing()).append('\n');
    }
  }

  private static void code(Element pre, String indent, StringBuilder out) {
    String fence = pre.wholeText().contains("```") ? "~~~~" : "```";
    out.append(indent).append(fence).append('\n');
    pre.wholeText().strip().lines().forEach(l -> out.append(indent).append(l).append('\n'));
    out.append(indent).append(fence).append("\n\n");
  }

  private static void table(Element table, String indent, StringBuilder out, int depth) {
    boolean first = true;
    for (Element row : table.getElementsByTag("tr")) {
      List<String> cells =
          row.children().stream()
              .map(c -> line(c, depth).toString().strip().replace("|", "\\|").replace('\n', ' '))
              .toList();
      out.append(indent).append("| ").append(String.join(" | ", cells)).append(" |\n");
      if (first) {
        out.append(indent).append("|").append(" --- |".repeat(cells.size())).append('\n');
      }
      first = false;
    }
    out.append(indent.stripTrailing()).append('\n');
  }

  private static StringBuilder line(Element element, int depth) {
    StringBuilder line = new StringBuilder();
    element.childNodes().forEach(c -> inline(c, line, depth + 1));
    return line;
  }

  private static void inline(Node node, StringBuilder line, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (node instanceof TextNode text) {
      escape(text.getWholeText().replaceAll("\\s+", " "), line);
    } else if (node instanceof Element element) {
      inlineElement(element, line, depth);
    }
  }

  private static void inlineElement(Element element, StringBuilder line, int depth) {
    switch (element.normalName()) {
      case "br" -> line.append("  \n");
      case "b", "strong" -> wrap("**", element, line, depth);
      case "i", "em", "cite" -> wrap("*", element, line, depth);
      case "code" -> line.append('`').append(element.wholeText().replace("`", "'")).append('`');
      case "a" -> link(element, line, depth);
      case "img" ->
          line.append("![")
              .append(bare(element.attr("alt")))
              .append("](")
              .append(target(element.attr("src")))
              .append(')');
      default -> element.childNodes().forEach(c -> inline(c, line, depth + 1));
    }
  }

  private static void wrap(String mark, Element element, StringBuilder line, int depth) {
    String inner = line(element, depth).toString();
    String text = inner.strip();
    if (text.isEmpty()) {
      line.append(inner);
      return;
    }
    line.append(Character.isWhitespace(inner.charAt(0)) ? " " : "").append(mark).append(text);
    line.append(mark).append(Character.isWhitespace(inner.charAt(inner.length() - 1)) ? " " : "");
  }

  private static void link(Element element, StringBuilder line, int depth) {
    String text = line(element, depth).toString().strip();
    String href = element.attr("href");
    if (href.isEmpty() || text.isEmpty()) {
      line.append(text);
    } else {
      line.append('[').append(text).append("](").append(target(href)).append(')');
    }
  }

  private static String target(String address) {
    return address.replace(" ", "%20").replace("(", "%28").replace(")", "%29");
  }

  private static String bare(String text) {
    return text.replace("[", "").replace("]", "").replace('\n', ' ');
  }

  private static void escape(String text, StringBuilder line) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (SPECIAL.indexOf(c) >= 0) {
        line.append('\\');
      }
      line.append(c);
    }
  }

  private static void paragraph(StringBuilder line, String indent, StringBuilder out) {
    String text = line.toString().strip();
    if (!text.isEmpty()) {
      String safe = startsAsMark(text) ? "\\" + text : text;
      out.append(indent).append(safe.replace("\n", "\n" + indent)).append('\n');
      out.append(indent.stripTrailing()).append('\n');
    }
    line.setLength(0);
  }

  /** A text line that CommonMark would take for a list or a rule. */
  private static boolean startsAsMark(String text) {
    return text.length() > 1
        && "+-".indexOf(text.charAt(0)) >= 0
        && Character.isWhitespace(text.charAt(1));
  }

  private static boolean isBlock(Element element) {
    return switch (element.normalName().toLowerCase(Locale.ROOT)) {
      case "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "blockquote",
          "pre",
          "hr",
          "table",
          "figure",
          "figcaption",
          "dl",
          "dt",
          "dd",
          "section",
          "article",
          "caption" ->
          true;
      default -> false;
    };
  }
}
