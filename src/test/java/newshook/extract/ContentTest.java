package newshook.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ContentTest {
  @Test
  void neverGluesWords() {
    Content content =
        new Content("<p>One<br>two</p><div>three</div>four<ul><li>five</li><li>six</li></ul>");

    assertEquals("One\ntwo\n\nthree\n\nfour\n\nfive\nsix", content.text());
    assertEquals(6, content.words());
  }

  @Test
  void leavesCaptionsOutOfTheText() {
    Content content =
        new Content(
            "<p>a</p><figure><img src='https://a.example/b.png'>"
                + "<figcaption>Photo: x</figcaption></figure><p>b</p>");

    assertEquals("a\n\nb", content.text());
    assertTrue(content.markdown().contains("Photo: x"));
  }

  @Test
  void writesMarkdown() {
    Content content =
        new Content(
            "<h2>Head*line</h2><p>A <b>bold</b> <a href=\"https://a.example/x(1)\">link</a>.</p>"
                + "<ol><li>one</li><li>two</li></ol><blockquote><p>said</p></blockquote>"
                + "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>");

    assertEquals(
        """
        ## Head\\*line

        A **bold** [link](https://a.example/x%281%29).

        1. one
        2. two

        > said

        | a | b |
        | --- | --- |
        | 1 | 2 |\
        """,
        content.markdown());
  }
}
