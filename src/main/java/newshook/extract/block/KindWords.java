package newshook.extract.block;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Reads kinds off elements: the words in class and id (kinds.txt), the name, the role. */
final class KindWords {
  private static final WordMasks WORDS = WordMasks.load("/newshook/extract/kinds.txt");
  private static final int MAX_WORD = 24;
  private static final int MAX_CLASS = 160;

  /** Lower case of a letter of ASCII; 0 for any other sign. */
  private static final char[] ASCII = ascii();

  private final Map<String, Long> seen = new HashMap<>();

  private static char[] ascii() {
    char[] lower = new char[128];
    for (char c = 0; c < lower.length; c++) {
      lower[c] = Character.isLetter(c) ? Character.toLowerCase(c) : 0;
    }
    return lower;
  }

  /** Mask of all that the element shows: its kinds, and what {@link PageIndex} wants to know. */
  long of(Element element) {
    long mask = ofTag(element.normalName());
    if (element.attributesSize() == 0) {
      return mask;
    }
    for (Attribute attribute : element.attributes()) {
      mask |= of(attribute.getKey(), attribute.getValue());
    }
    return mask;
  }

  private long of(String name, String value) {
    return switch (name) {
      case "property" -> PageIndex.HAS_PROPERTY;
      case "rel" -> value.contains("author") ? PageIndex.IS_AUTHORS : 0;
      case "href" -> value.contains("/author") ? PageIndex.IS_AUTHORS : 0;
      case "class", "id", "data-testid", "data-component", "data-type", "data-module" ->
          value.isEmpty() ? 0 : seen.computeIfAbsent(value, KindWords::read);
      case "itemprop" ->
          PageIndex.HAS_PROPERTY
              | (value.contains("articleBody") ? Kind.IS_BODY_PROPERTY.bit() : 0);
      case "role" -> ofRole(value.toLowerCase(Locale.ROOT));
      case "hidden" -> Kind.IS_UNSEEN.bit();
      case "aria-hidden" -> value.equals("true") ? Kind.IS_UNSEEN.bit() : 0;
      case "style" -> isUnseen(value) ? Kind.IS_UNSEEN.bit() : 0;
      default -> 0;
    };
  }

  private static boolean isUnseen(String style) {
    String tight = style.replace(" ", "");
    return tight.contains("display:none") || tight.contains("visibility:hidden");
  }

  private static long ofRole(String role) {
    return switch (role) {
      case "main" -> Kind.IS_MAIN.bit();
      case "article" -> Kind.IS_ARTICLE.bit();
      case "navigation", "menu", "menubar", "tablist" -> Kind.IS_NAV.bit();
      case "complementary" -> Kind.IS_ASIDE.bit();
      case "banner" -> Kind.IS_HEADER.bit();
      case "contentinfo" -> Kind.IS_FOOTER.bit();
      case "dialog", "alertdialog" -> Kind.MODAL.bit();
      default -> 0;
    };
  }

  private static long ofTag(String tag) {
    return switch (tag) {
      case "article" -> Kind.IS_ARTICLE.bit();
      case "main" -> Kind.IS_MAIN.bit();
      case "aside" -> Kind.IS_ASIDE.bit();
      case "nav", "menu" -> Kind.IS_NAV.bit();
      case "header" -> Kind.IS_HEADER.bit();
      case "footer" -> Kind.IS_FOOTER.bit();
      case "form", "fieldset" -> Kind.IS_FORM.bit();
      case "figure", "picture" -> Kind.IS_FIGURE.bit();
      case "figcaption", "caption" -> Kind.IS_CAPTION.bit();
      case "ul", "ol", "dl" -> Kind.IS_LIST.bit();
      case "li", "dt", "dd" -> Kind.IS_ITEM.bit();
      case "table" -> Kind.IS_TABLE.bit();
      case "blockquote" -> Kind.IS_QUOTE.bit();
      case "a" -> Kind.IS_LINK.bit();
      case "p" -> Kind.IS_PARAGRAPH.bit();
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Kind.IS_HEADING.bit();
      case "section" -> Kind.IS_SECTION.bit();
      default -> 0;
    };
  }

  /** Words are cut at signs, digits and capitals; two neighbours are also tried as one word. */
  private static long read(String names) {
    int length = Math.min(names.length(), MAX_CLASS);
    long mask = 0;
    int before = 0;
    int hash = 0;
    int letters = 0;
    boolean wasLower = false;
    for (int i = 0; i <= length; i++) {
      char c = i == length ? ' ' : names.charAt(i);
      char lower = c < 128 ? ASCII[c] : Character.isLetter(c) ? Character.toLowerCase(c) : 0;
      boolean letter = lower != 0;
      boolean capital = letter && lower != c;
      if (!letter || (capital && wasLower)) {
        if (letters > 0) {
          mask |= WORDS.of(hash);
          mask |= before == 0 ? 0 : WORDS.of(WordMasks.joined(before, hash, letters));
          before = hash;
        }
        before = c == ' ' ? 0 : before;
        hash = 0;
        letters = 0;
      }
      if (letter && letters < MAX_WORD) {
        hash = WordMasks.grow(hash, lower);
        letters++;
      }
      wasLower = letter && !capital;
    }
    return mask;
  }
}
