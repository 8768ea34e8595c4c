package newshook.extract.body;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Pictures and embeds between the paragraphs: lazy ones repaired, embeds turned into links. */
final class Media {
  private static final String[] LAZY = {
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-lazy",
    "data-hi-res-src",
    "data-full-src",
    "data-image",
    "data-url",
    "data-large_image",
    "data-orig-file",
    "data-native-src"
  };

  /**
   * A figure for an element that is a picture, holds one, or embeds one; null for anything else.
   */
  @Nullable Element of(Element element) {
    return switch (element.normalName()) {
      case "img", "amp-img", "picture", "figure" -> figure(element);
      case "iframe", "amp-iframe" -> embed(element);
      default -> null;
    };
  }

  private @Nullable Element figure(Element element) {
    Element image =
        element.normalName().endsWith("img") ? element : element.selectFirst("img,amp-img");
    String source = image == null ? "" : source(image);
    if (image == null || source.isEmpty() || isTiny(image)) {
      return null;
    }
    Element figure = new Element("figure");
    figure.appendElement("img").attr("src", source).attr("alt", image.attr("alt"));
    Element caption = element.selectFirst("figcaption");
    if (caption != null && !caption.text().isBlank()) {
      figure.appendElement("figcaption").text(caption.text());
    }
    return figure;
  }

  private String source(Element image) {
    for (String name : LAZY) {
      String address = image.absUrl(name);
      if (isWeb(address)) {
        return address;
      }
    }
    String own = image.absUrl("src");
    return isWeb(own) && !own.contains("data:") ? own : "";
  }

  private @Nullable Element embed(Element frame) {
    String address = frame.absUrl(frame.hasAttr("data-src") ? "data-src" : "src");
    if (!isWeb(address)) {
      return null;
    }
    Element figure = new Element("figure");
    String title = frame.attr("title").isBlank() ? address : frame.attr("title");
    figure.appendElement("a").attr("href", address).text(title);
    return figure;
  }

  private static boolean isTiny(Element image) {
    return image.attr("width").matches("[0-9]{1,2}") || image.attr("height").matches("[0-9]{1,2}");
  }

  private static boolean isWeb(String address) {
    return address.startsWith("https://") || address.startsWith("http://");
  }
}
