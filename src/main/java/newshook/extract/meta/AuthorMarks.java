package newshook.extract.meta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import newshook.extract.block.PageIndex;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Reads authors from elements that say that they, or what they lead to, are an author's. */
final class AuthorMarks {
  private static final Evaluator NAME = Selector.evaluatorOf("[itemprop=name], [property$=name]");
  private static final Evaluator PICTURE = Selector.evaluatorOf("img[alt]");
  private static final int MAX_LINE = 100;
  private static final int MAX_TRIED = 60;
  private static final int MANY = 12;
  private static final int NICKNAME = 25;
  private static final int CLOSE = 3;

  private final PageIndex page;
  private final SiteNames site;
  private final Elsewhere elsewhere;

  AuthorMarks(PageIndex page, SiteNames site, Elsewhere elsewhere) {
    this.page = page;
    this.site = site;
    this.elsewhere = elsewhere;
  }

  /** Who has the property of being its author. */
  List<String> properties() {
    return marked(page.properties().stream().filter(AuthorMarks::isAuthor), true);
  }

  /** Whom links of authorship name. */
  List<String> links(boolean nicknames) {
    return marked(page.authorLinks().stream(), nicknames);
  }

  /** Who stands in what is called an author's line. */
  List<String> lines(boolean nicknames) {
    return marked(page.authorLines().stream(), nicknames);
  }

  private static boolean isAuthor(Element element) {
    return element.attr("itemprop").contains("author")
        || element.attr("property").contains("author");
  }

  /**
   * The names in the nearest element that has any, and in those of its kind beside it; where the
   * markup is explicit, nicknames count.
   */
  private List<String> marked(Stream<Element> elements, boolean explicit) {
    List<Element> tried =
        elements.limit(MAX_TRIED).filter(e -> !PersonNames.leadsOthersIn(before(e))).toList();
    Set<Element> around = around(tried);
    List<Element> nearest =
        tried.stream()
            .sorted(Comparator.comparingInt(elsewhere::distance).thenComparing(around::contains))
            .toList();
    for (Element element : nearest) {
      List<String> names = names(element, explicit);
      if (!names.isEmpty()) {
        return nearest.stream()
            .filter(e -> e.equals(element) || isBeside(e, element))
            .flatMap(e -> names(e, explicit).stream())
            .distinct()
            .toList();
      }
    }
    return List.of();
  }

  /** What stands right before an element, or before its parent if it comes first. */
  private static String before(Element element) {
    Element at = element;
    for (int up = 0; up < 2 && at != null; up++) {
      for (Node node = at.previousSibling(); node != null; node = node.previousSibling()) {
        String text =
            node instanceof TextNode t ? t.text() : node instanceof Element e ? e.text() : "";
        if (!text.isBlank()) {
          return text;
        }
      }
      at = at.parent();
    }
    return "";
  }

  /** What holds some of the elements closely: its text is theirs, run together. */
  private static Set<Element> around(List<Element> elements) {
    Set<Element> around = new HashSet<>();
    for (Element element : elements) {
      Element at = element.parent();
      for (int up = 0; up < CLOSE && at != null; up++) {
        around.add(at);
        at = at.parent();
      }
    }
    return around;
  }

  /** Whether two elements are of one kind, and children of one parent or grandparent. */
  private static boolean isBeside(Element a, Element b) {
    Element parent = a.parent();
    Element other = b.parent();
    return parent != null
        && other != null
        && a.normalName().equals(b.normalName())
        && a.className().equals(b.className())
        && (parent.equals(other)
            || (parent.parent() != null && Objects.equals(parent.parent(), other.parent())));
  }

  private List<String> names(Element element, boolean explicit) {
    String text = text(element);
    List<String> names = site.without(PersonNames.of(List.of(text)));
    boolean named =
        names.stream().allMatch(PersonNames::looksLikePerson)
            || (explicit && PersonNames.isNickname(text, names));
    return !names.isEmpty() && named ? names : inPieces(element);
  }

  /** Somebody whom one of the element's texts names by itself, or its property, or its picture. */
  private List<String> inPieces(Element element) {
    if (elsewhere.holds(element)) {
      return List.of();
    }
    Element named = isAuthor(element) ? element.selectFirst(NAME) : null;
    Element picture = named == null && !element.hasText() ? element.selectFirst(PICTURE) : null;
    Stream<String> apart =
        Stream.of(named, picture)
            .filter(Objects::nonNull)
            .flatMap(e -> Stream.of(e.attr("content"), e.attr("alt"), e.text()));
    boolean small = element.childNodeSize() <= MANY && element.text().length() <= MAX_LINE;
    Stream<String> texts = small ? pieces(element).stream() : Stream.empty();
    return Stream.concat(apart, texts)
        .filter(text -> text.length() <= MAX_LINE)
        .map(site::persons)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The texts in an element, without those who did something else than write. */
  private static List<String> pieces(Element element) {
    List<String> pieces = new ArrayList<>();
    String before = "";
    for (String piece : element.nodeStream(TextNode.class).map(TextNode::text).toList()) {
      if (!PersonNames.leadsOthersIn(before)) {
        pieces.add(piece);
      }
      before = piece.isBlank() ? before : piece;
    }
    return pieces;
  }

  /** What the links and marks of authorship say, whoever that is. */
  List<String> explicit() {
    return Stream.of(
            page.properties().stream().filter(AuthorMarks::isAuthor),
            page.authorLinks().stream(),
            page.authorLines().stream())
        .flatMap(s -> s)
        .limit(MAX_TRIED)
        .map(this::text)
        .filter(t -> t.length() < NICKNAME)
        .map(t -> PersonNames.signatures(List.of(t)))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** A line of the page; empty for what is no line, or stands in another part of the page. */
  private String text(Element element) {
    String text = element.childNodeSize() > MANY ? "" : Words.squeeze(element.text());
    return text.length() > MAX_LINE || elsewhere.holds(element) ? "" : text;
  }
}
