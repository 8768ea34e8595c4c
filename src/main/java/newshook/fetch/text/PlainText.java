package newshook.fetch.text;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import newshook.fetch.text.PageText.Decoded;

/** A text file as a page: its paragraphs, escaped. */
public final class PlainText {
  private PlainText() {}

  public static Decoded asHtml(Decoded text) {
    String escaped = text.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    String paragraphs =
        Stream.of(escaped.split("\\R\\s*\\R", -1))
            .filter(paragraph -> !paragraph.isBlank())
            .map(paragraph -> "<p>" + paragraph.strip() + "</p>\n")
            .collect(Collectors.joining());
    String html =
        "<!DOCTYPE html><html><head><title></title></head><body><article>\n"
            + paragraphs
            + "</article></body></html>";
    return new Decoded(html, text.charset());
  }
}
