package newshook.extract.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** A safelist that looks inside srcset, and takes plain web addresses for what they are. */
final class WebSafelist extends Safelist {
  /** Where an address of the web may stand. */
  private static final Set<String> HOLDERS =
      Set.of("a href", "img src", "blockquote cite", "q cite");

  private static final String[] SCHEMES = {"https://", "http://"};

  @Override
  public boolean isSafeAttribute(String tagName, Element element, Attribute attribute) {
    if (attribute.getKey().equals("srcset")) {
      attribute.setValue(webSources(attribute.getValue()));
      return !attribute.getValue().isEmpty() && super.isSafeAttribute(tagName, element, attribute);
    }
    return (HOLDERS.contains(tagName + " " + attribute.getKey())
            && isPlainAddress(attribute.getValue()))
        || super.isSafeAttribute(tagName, element, attribute);
  }

  /** A whole address of the web in printable ASCII: no reader could take it for anything else. */
  static boolean isPlainAddress(String value) {
    if (!value.startsWith(SCHEMES[0]) && !value.startsWith(SCHEMES[1])) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      if (!isPlain(value.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char c) {
    return switch (c) {
      case '"', '<', '>', '\\', '^', '`', '{', '|', '}' -> false;
      default -> c > ' ' && c < 127;
    };
  }

  /** Of a srcset, the candidates with web addresses and plain descriptors. */
  private static String webSources(String srcset) {
    List<String> safe = new ArrayList<>();
    for (String candidate : srcset.split(",\\s+", -1)) {
      String[] parts = candidate.strip().split("\\s+", -1);
      String address = parts[0].toLowerCase(Locale.ROOT);
      boolean web = address.startsWith(SCHEMES[0]) || address.startsWith(SCHEMES[1]);
      if (web && (parts.length == 1 || (parts.length == 2 && parts[1].matches("[0-9.]+[wx]")))) {
        safe.add(String.join(" ", parts));
      }
    }
    return String.join(", ", safe);
  }
}
