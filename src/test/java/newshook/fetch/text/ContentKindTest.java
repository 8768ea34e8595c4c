package newshook.fetch.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentKindTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          text/html                       ¦ <html><p>x                          ¦ HTML
          TEXT/HTML;CHARSET=UTF-8         ¦ words without any tag               ¦ HTML
          application/xhtml+xml           ¦ <?xml version="1.0"?><html xmlns="" ¦ HTML
          ''                              ¦ '  <!DOCTYPE html><html>'           ¦ HTML
          html                            ¦ <html><p>x                          ¦ HTML
          application/octet-stream        ¦ <!-- x --><html><p>x                ¦ HTML
          text/plain                      ¦ <!doctype html><p>x                 ¦ HTML
          text/plain; charset=utf-8       ¦ The council voted on Tuesday.       ¦ PLAIN_TEXT
          text/xml                        ¦ <?xml version="1.0"?><html xmlns="" ¦ HTML
          text/xml                        ¦ <?xml version="1.0"?><rss version=2 ¦ OTHER
          text/html                       ¦ <?xml version="1.0"?><rss version=2 ¦ OTHER
          text/html                       ¦ <feed xmlns="">                     ¦ OTHER
          application/rss+xml             ¦ <html><p>x                          ¦ OTHER
          application/json                ¦ {"title":"x"}                       ¦ OTHER
          text/css                        ¦ a{}                                 ¦ OTHER
          application/pdf                 ¦ %PDF-1.7                            ¦ OTHER
          text/html                       ¦ %PDF-1.7                            ¦ OTHER
          text/html; charset=utf-8        ¦ ‰PNG                                ¦ OTHER
          text/plain                      ¦ GIF89a                              ¦ OTHER
          application/octet-stream        ¦ words without any tag               ¦ OTHER
          ''                              ¦ words without any tag               ¦ OTHER
          """)
  void tellsPagesFromTheRest(String type, String body, ContentKind expected) {
    byte[] bytes = body.replace("‰", "\u0089").getBytes(StandardCharsets.ISO_8859_1);

    assertEquals(expected, ContentKind.of(type, bytes));
  }

  @ParameterizedTest
  @CsvSource({"text/html, HTML", "application/pdf, OTHER"})
  void readsWideCharactersWithAMark(String type, ContentKind expected) {
    byte[] bytes = "\ufeff<html><p>A bridge</p>".getBytes(StandardCharsets.UTF_16LE);

    assertEquals(expected, ContentKind.of(type, bytes));
  }
}
