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
    List<Element> nearest = nearestFirst(elements.limit(MAX_TRIED).toList());
    for (Element element : nearest) {
      List<String> names = names(element, explicit);
      if (!names.isEmpty() && !PersonNames.leadsOthersIn(before(element))) {
        return nearest.stream()
            .filter(e -> e.equals(element) || isBeside(e, element))
            .filter(e -> !PersonNames.leadsOthersIn(before(e)))
            .flatMap(e -> (e.equals(element) ? names : names(e, explicit)).stream())
            .distinct()
            .toList();
      }
    }
    return List.of();
  }

  /** Those nearest to the headline first; what holds others of them after what it holds. */
  private List<Element> nearestFirst(List<Element> elements) {
    if (elements.size() < 2) {
      return elements;
    }
    record Ranked(Element element, int distance, boolean holds) {}
    Set<Element> around = around(elements);
    return elements.stream()
        .map(e -> new Ranked(e, elsewhere.distance(e), around.contains(e)))
        .sorted(Comparator.comparingInt(Ranked::distance).thenComparing(Ranked::holds))
        .map(Ranked::element)
        .toList();
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
    if (elsewhere.holds(element)) {
      return List.of();
    }
    String text = line(element);
    List<String> names = text.isEmpty() ? List.of() : site.names(text);
    boolean named =
        names.stream().allMatch(PersonNames::looksLikePerson)
            || (explicit && PersonNames.isNickname(text, names));
    return !names.isEmpty() && named ? names : inPieces(element, text);
  }

  /** Somebody whom one of the element's texts names by itself, or its property, or its picture. */
  private List<String> inPieces(Element element, String text) {
    Element named = isAuthor(element) ? element.selectFirst(NAME) : null;
    boolean bare = named == null && !element.hasText();
    Element picture = bare ? element.selectFirst(PICTURE) : null;
    Stream<String> apart =
        Stream.of(named, picture)
            .filter(Objects::nonNull)
            .flatMap(e -> Stream.of(e.attr("content"), e.attr("alt"), e.text()));
    boolean mixed = !text.isEmpty() && element.childrenSize() > 0;
    Stream<String> texts = mixed ? pieces(element).stream() : Stream.empty();
    return Stream.concat(apart, texts)
        .filter(piece -> piece.length() <= MAX_LINE)
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

  private String text(Element element) {
    return elsewhere.holds(element) ? "" : line(element);
  }

  /** The text of an element that is one line; empty for what is none. */
  private static String line(Element element) {
    String text = element.childNodeSize() > MANY ? "" : Words.squeeze(element.text());
    return text.length() > MAX_LINE ? "" : text;
  }
}
