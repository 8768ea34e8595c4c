package newshook.extract.meta;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * A heading as it is printed.
 *
 * @param top the heading that it is, or is an element of
 * @param text its words, a space at each inner edge, a kicker left out if words remain
 */
record Heading(Element element, Element top, String text) {
  private static final Pattern KICKER =
      Pattern.compile(
          "kicker|overline|roofline|eyebrow|pretitle|topline|spitzmarke|dachzeile|supertitle|"
              + "surtitre|antetitulo|occhiello|prefix|visually|sr-only|screen-reader|topic|"
              + "subtitle|subhead",
          Pattern.CASE_INSENSITIVE);

  /** What is put on an article, and never is a part of its title. */
  private static final Pattern LABEL =
      Pattern.compile("label|badge|category", Pattern.CASE_INSENSITIVE);

  private static final Pattern ENTRY =
      Pattern.compile("(?:entry|post|article)-?_?title", Pattern.CASE_INSENSITIVE);

  /** An address that ends with its host; before that may stand the address of an archive. */
  private static final Pattern FRONT =
      Pattern.compile(".*https?://?(?:www\\.)?([^/?#]+)/?(?:index\\.\\w+)?(\\?[^#]*)?(?:#.*)?");

  private static final Evaluator LINK = Selector.evaluatorOf("a");
  private static final int LONG = 300;
  private static final int MANY = 80;
  private static final int MANY_NODES = 20;

  /** Nodes, and letters with all their spaces. */
  private static final int MOST_INSIDE = 500;

  private static final int MOST_LETTERS = 10_000;

  static List<Heading> of(List<Element> elements) {
    return elements.stream()
        .limit(MANY)
        .filter(e -> e.childNodeSize() < MANY_NODES)
        .map(Heading::of)
        .filter(h -> h.text.length() > 2 && h.text.length() < LONG)
        .toList();
  }

  private static Heading of(Element element) {
    String text = line(element, Heading::isLesser);
    if (text.isEmpty()) {
      text = line(element, Heading::isLabel);
    }
    return new Heading(element, element, text.isEmpty() ? line(element, _ -> false) : text);
  }

  /** The words of the heading with its kicker, but without labels. */
  String whole() {
    return line(top, Heading::isLabel);
  }

  /** Empty for what is far too much to be a heading. */
  private static String line(Element heading, Predicate<Element> left) {
    StringBuilder out = new StringBuilder();
    int rest = collect(heading, out, left, MOST_INSIDE);
    return rest < 0 || out.length() > MOST_LETTERS ? "" : Words.squeeze(out.toString());
  }

  /** The elements in it, as headings of their own. */
  Stream<Heading> parts() {
    return element.childrenSize() == 0
        ? Stream.empty()
        : of(element.stream().skip(1).limit(MANY).toList()).stream()
            .map(part -> new Heading(part.element, top, part.text));
  }

  /** Whether a blog's theme marks it as the title of a post. */
  static boolean isEntryTitle(Element element) {
    return ENTRY.matcher(element.className()).find();
  }

  /** Whether all of it leads somewhere: as a heading of other pages does. */
  boolean isLink() {
    Element link = link();
    return link != null && letters(link) >= letters(element);
  }

  /** Whether most of it leads from an article to the front page: then it names the site. */
  boolean leadsHome() {
    Element link = link();
    Document page = element.ownerDocument();
    if (link == null || page == null || 2 * letters(link) <= letters(element)) {
      return false;
    }
    Matcher front = FRONT.matcher(link.absUrl("href"));
    return front.matches()
        && page.location().contains(front.group(1))
        && isBelow(page.location(), front.group(2) != null);
  }

  /** Whether an address leads further than to the front page, or than to one that is asked. */
  private static boolean isBelow(String address, boolean asked) {
    Matcher front = FRONT.matcher(address);
    return !front.matches() || (front.group(2) != null && !asked);
  }

  private static int letters(Element element) {
    return line(element, _ -> false).length();
  }

  private @Nullable Element link() {
    if (element.childrenSize() > 0) {
      Element within = element.selectFirst(LINK);
      if (within != null) {
        return within;
      }
    }
    Element around = element.parent();
    return around != null && around.normalName().equals("a") ? around : null;
  }

  /** Returns how many nodes are left: headings stand in one another, each is read to its end. */
  private static int collect(Node node, StringBuilder out, Predicate<Element> left, int most) {
    int rest = most;
    for (Node child : node.childNodes()) {
      if (--rest < 0 || out.length() > MOST_LETTERS) {
        return rest;
      }
      if (child instanceof TextNode text) {
        out.append(text.getWholeText());
      } else if (child instanceof Element element && !isMute(element) && !left.test(element)) {
        boolean edge = element.normalName().equals("br") || element.attributesSize() > 0;
        out.append(edge ? " " : "");
        rest = collect(element, out, left, rest);
        out.append(edge ? " " : "");
      }
    }
    return rest;
  }

  private static boolean isMute(Element element) {
    String name = element.normalName();
    return name.equals("script") || name.equals("style") || name.equals("svg");
  }

  private static boolean isLabel(Element element) {
    return element.normalName().equals("time") || LABEL.matcher(element.className()).find();
  }

  private static boolean isLesser(Element element) {
    return element.normalName().equals("small")
        || isLabel(element)
        || KICKER.matcher(element.className()).find();
  }
}
