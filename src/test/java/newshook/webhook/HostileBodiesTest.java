package newshook.webhook;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import newshook.article.FeedItem;
import newshook.webhook.ReadOutcome.Items;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies that nobody sends in good faith: none throws, none takes long. */
class HostileBodiesTest {
  private static final int BODY = 256_000;
  private static final int LIMIT_MILLIS = 500;
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          "\\",
          ",",
          ":",
          "&",
          "=",
          "%",
          "<",
          ">",
          "<<<",
          ">>>",
          "“",
          "”",
          " ",
          "\n",
          "\t",
          "\0",
          "\ud800",
          "\udc00",
          "é",
          "url",
          "title",
          "EntryUrl",
          "\"url\":\"",
          "\"title\": \"",
          "\"items\":[",
          "https://e.com/a",
          "http://",
          "{{EntryUrl}}",
          "(none)",
          "null",
          "1e999",
          "\\u00",
          "\\ud83d",
          "&amp;",
          "&#0;",
          "<a href=\"",
          "</a>",
          "<?xml ?>",
          "<rss><channel><item><link>",
          "<entry>",
          "<!DOCTYPE a [<!ENTITY b \"c\">]>",
          "&b;",
          "<![CDATA[",
          "]]>",
          "|||",
          "___A___",
          "---",
          "--X\r\n",
          "December 30, 2021 at 12:19AM",
          "\ufeff",
          "//",
          "/*",
          "#",
          "'",
          "+",
          "%u0041",
          "%zz",
          "title=",
          "&url=");

  static Stream<String> hostile() {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String piece : PIECES) {
      parts.put(piece, "");
    }
    Stream<String> repeated = parts.keySet().stream().map(HostileBodiesTest::filled);
    Stream<String> led =
        Stream.of(
                "{",
                "[",
                "{\"title\":\"",
                "<rss>",
                "<feed>",
                "title=",
                "https://e.com/",
                "a ",
                "{\"title\":\"x\",\"url\":\"https://e.com/\",\"content\":\"")
            .flatMap(head ->
                Stream.of(
                        "\"",
                        "\\",
                        "{\"a\":",
                        "[",
                        "\"a\":",
                        "\"a\" :\"",
                        ",\"",
                        "<a>",
                        "<item>",
                        "&",
                        "&a=",
                        "<",
                        "<a ",
                        " ",
                        "https://",
                        "__",
                        "|| ",
                        "&#1;")
                    .map(tail -> head + filled(tail)));
    return Stream.concat(repeated, led);
  }

  private static String filled(String piece) {
    return piece.repeat(BODY / piece.getBytes(StandardCharsets.UTF_8).length);
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("hostile")
  void isQuickWhateverComes(String body) {
    RawRequest request = Requests.post("", body);
    new WebhookReader().read(Requests.post("", "{\"url\":\"https://e.com/\"}"), Requests.JAKARTA);
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

    assertNotNull(new WebhookReader().read(request, Requests.JAKARTA));

    long millis =
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000;
    String begin = body.substring(0, Math.min(body.length(), 60));
    assertTrue(millis < LIMIT_MILLIS, millis + " ms: " + begin);
  }

  @Test
  void throwsForNoPiecesPutTogether() {
    Random random = new Random(42);
    List<String> types = List.of("", "application/json", "application/x-www-form-urlencoded");
    for (int i = 0; i < 5_000; i++) {
      StringBuilder body = new StringBuilder();
      for (int n = random.nextInt(25); n > 0; n--) {
        body.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      check(Requests.read(types.get(i % types.size()), body.toString()));
    }
  }

  @Test
  void throwsForNoBytes() {
    Random random = new Random(43);
    for (int i = 0; i < 4_000; i++) {
      byte[] body = new byte[random.nextInt(200)];
      random.nextBytes(body);
      check(new WebhookReader().read(Requests.post("", body), Requests.JAKARTA));
    }
  }

  @Test
  void throwsForNoBodyThatWasCutOrBent() {
    Random random = new Random(44);
    List<String> bodies = Cases.of("bodies.json").stream().map(b -> Cases.text(b, "body")).toList();
    for (int i = 0; i < 4_000; i++) {
      StringBuilder body = new StringBuilder(bodies.get(random.nextInt(bodies.size())));
      for (int n = random.nextInt(4); n > 0 && !body.isEmpty(); n--) {
        int at = random.nextInt(body.length());
        switch (random.nextInt(3)) {
          case 0 -> body.setLength(at);
          case 1 -> body.deleteCharAt(at);
          default -> body.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        }
      }
      check(Requests.read("application/json", body.toString()));
    }
  }

  /** What comes out can be kept and fetched. */
  private static void check(ReadOutcome outcome) {
    if (outcome instanceof Items(List<FeedItem> items, _)) {
      for (FeedItem item : items) {
        assertTrue(item.link().regionMatches(true, 0, "http", 0, 4), item.link());
        assertTrue(isKeepable(item.title()) && isKeepable(item.link()), item.toString());
        assertTrue(isKeepable(item.content().replaceAll("[\n\t]", "")), item.toString());
      }
    }
  }

  private static boolean isKeepable(String text) {
    return text.codePoints()
        .noneMatch(c -> Character.isISOControl(c) || (c >= 0xd800 && c <= 0xdfff));
  }
}
