package newshook.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import newshook.lambda.priming.Loopback;

/** A news page of our own: what a page usually has, and long enough to keep an extractor busy. */
final class PrimingPage {
  private static final int TIMES = 12;
  private static final Pattern SAID =
      Pattern.compile("<script type=\"application/ld.json\">.*?</script>", Pattern.DOTALL);
  private static final String MARK = "<!-- again -->";

  private PrimingPage() {}

  /**
   * The page of that number: its own address and title, the same story. Every other one says less
   * about itself, and gives its address under another name of its site.
   */
  static String html(int number) {
    boolean isSparse = number % 2 == 1;
    String text = isSparse ? SAID.matcher(Text.PAGE).replaceAll("") : Text.PAGE;
    String[] parts = text.split(MARK, -1);
    StringBuilder page = new StringBuilder(Text.PAGE.length() * TIMES);
    for (int i = 0; i < parts.length; i++) {
      page.append(parts[i].repeat(i % 2 == 0 ? 1 : TIMES));
    }
    return page.toString()
        .replace("@CANONICAL@", isSparse ? "www" : "news")
        .replace("@NUMBER@", Integer.toString(number))
        .replace("@DOMAIN@", Loopback.DOMAIN);
  }

  /** Read when it is first wanted. */
  private static final class Text {
    static final String PAGE = read();

    private static String read() {
      try (InputStream in =
          Objects.requireNonNull(PrimingPage.class.getResourceAsStream("priming/page.html"))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
