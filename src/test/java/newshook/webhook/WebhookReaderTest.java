package newshook.webhook;

import static newshook.webhook.Requests.item;
import static newshook.webhook.Requests.items;
import static newshook.webhook.Requests.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import newshook.Fault;
import newshook.article.FeedItem;
import newshook.webhook.ReadOutcome.Items;
import newshook.webhook.ReadOutcome.Mode;
import newshook.webhook.ReadOutcome.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Fault("F28")
class WebhookReaderTest {
  static Stream<Map<String, Object>> bodies() {
    return Cases.of("bodies.json").stream();
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void readsBodiesAsTheyArrive(Map<String, Object> body) {
    Map<String, Object> expected = Cases.fields(body.get("expect"));

    ReadOutcome outcome = read(Cases.text(body, "contentType"), Cases.text(body, "body"));

    assertEquals(expected, told(outcome, expected.keySet()), () -> body.get("name") + "");
  }

  private static Map<String, Object> told(ReadOutcome outcome, Iterable<String> names) {
    Map<String, Object> told = new java.util.LinkedHashMap<>();
    names.forEach(name -> told.put(name, told(outcome, name)));
    return told;
  }

  private static String told(ReadOutcome outcome, String name) {
    if (!(outcome instanceof Items(List<FeedItem> items, Mode mode))) {
      return name.equals("mode") ? "UNREADABLE" : "";
    }
    assertEquals(1, items.size());
    FeedItem item = items.getFirst();
    return switch (name) {
      case "mode" -> mode.name();
      case "title" -> item.title();
      case "link" -> item.link();
      case "author" -> item.author();
      case "content" -> item.content();
      case "image" -> item.imageUrl();
      case "feedTitle" -> item.feedTitle();
      case "feedUrl" -> item.feedUrl();
      case "raw" -> item.publishedRaw();
      case "published" -> Objects.toString(item.publishedAt(), "");
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Test
  void readsWhatNeedsNoOtherHintThanItsLook() {
    String json = "{\"title\":\"A bridge\",\"url\":\"https://example.com/a\"}";

    for (String type : List.of("", "text/plain", "application/x-www-form-urlencoded", "x/y;z")) {
      assertEquals(item(json), onlyItem(read(type, json)));
    }
    assertEquals("A b", onlyItem(read("", "title=A+b&url=https%3A%2F%2Fexample.com%2Fa")).title());
    assertEquals(Mode.BARE_URL, mode(read("application/json", "https://example.com/?a=b&c=d")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"EntryUrl\":\"https://ift.tt/x\",}",
        "{\"EntryUrl\":123}",
        "{\"EntryUrl\":null,\"EntryTitle\":null}",
        "{\"title\":\"A bridge\",\"url\":\"ftp://example.com/a\"}",
        "{\"title\":\"A bridge\",\"url\":\"javascript:alert(1)\"}",
        "{\"title\":\"A bridge\",\"FeedUrl\":\"https://example.com/feed\"}",
        "{\"title\":\"A bridge\",\"url\":\"https://example.com/a-cut-addr",
        "{\"EntryUrl\":\"(none)\"}",
        "[]",
        "[{}]",
        "{",
        "null",
        "\"\"",
        "{}",
        "%%%not-base64%%%",
        "<html><body>https://example.com/a</body></html>",
        "no address at all"
      })
  void refusesWhatHasNoTrustworthyLink(String body) {
    Unreadable unreadable = assertInstanceOf(Unreadable.class, read("application/json", body));

    assertTrue(unreadable.why().endsWith("."), unreadable.why());
  }

  @Test
  void mendsOnlyWhereTitleAndLinkComeOut() {
    assertEquals(
        Mode.LENIENT, items("{\"t\":1,\"title\":\"A\",\"url\":\"https://e.com/\",}").mode());
    assertEquals(
        "Say \"yes\", twice",
        item("{\"title\": \"Say \"yes\", twice\", \"x\": 1, \"url\": \"https://e.com/\"}").title());
    assertEquals(
        "C:\\data", item("{\"title\": \"C:\\data\", \"url\": \"https://e.com/\"}").title());
  }

  @Test
  void salvagesNestedObjects() {
    FeedItem item =
        item(
            """
            {"embeds":[{"title":"He said "no" today","url":"https://example.com/a",
             "description":"<a href="https://x.example/">x</a>",
             "footer":{"text":"Issued : December 30, 2021 at 12:19AM "}}]}\
            """);

    assertEquals("He said \"no\" today", item.title());
    assertEquals("https://example.com/a", item.link());
    assertEquals("<a href=\"https://x.example/\">x</a>", item.content());
  }

  @Test
  void takesATitleThatHoldsItsLinkApart() {
    FeedItem template5 = item("{\"text\":\"A bridge - CNN\\nhttps://ift.tt/3qAz2kJ\"}");
    FeedItem shared = item("{\"title\":\"\",\"text\":\"Look: A bridge https://example.com/a.\"}");

    assertEquals("A bridge - CNN", template5.title());
    assertEquals("https://ift.tt/3qAz2kJ", template5.link());
    assertEquals("https://example.com/a", shared.link());
  }

  @Test
  void cleansTitlesAndKeepsNothingThatCannotBeStored() {
    FeedItem item =
        item(
            """
            {"EntryTitle":"AT&amp;T &lt;b&gt;wins&lt;/b&gt; &#8217;22\\u0000 a\\r\\nb \\ud800 1 < 2",
             "EntryContent":"x\\u0001\\ud800y","EntryUrl":"https://ift.tt/3FTcvXY"}\
            """);

    assertEquals("AT&T wins ’22 a b 1 < 2", item.title());
    assertEquals("xy", item.content());
  }

  @Test
  void warnsOfTheFeedsAddressInPlaceOfTheEntrys() {
    FeedItem item =
        item("{\"title\":\"A\",\"url\":\"https://e.com/feed\",\"FeedUrl\":\"https://e.com/feed\"}");

    assertEquals(List.of(Advice.FEED_URL_AS_LINK.sentence()), item.warnings());
  }

  @Test
  void readsQueryAndShareTarget() {
    RawRequest shared =
        Requests.get(Map.of("title", "A bridge", "text", "https://example.com/a", "url", ""));

    assertEquals(Mode.QUERY, mode(new WebhookReader().read(shared, Requests.JAKARTA)));
  }

  @Test
  void readsMultipart() {
    String body =
        """
        --X1
        Content-Disposition: form-data; name="title"

        A bridge
        --X1
        Content-Disposition: form-data; name="url"

        https://e.com/a
        --X1--
        """
            .replace("\n", "\r\n");

    FeedItem item = onlyItem(read("multipart/form-data; boundary=X1", body));

    assertEquals("A bridge", item.title());
    assertEquals("https://e.com/a", item.link());
  }

  @Test
  void readsGzipAndOldCharsets() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write("{\"url\":\"https://e.com/a\"}".getBytes(StandardCharsets.UTF_8));
    }
    byte[] latin = "title=Caf\u00e9&url=https://e.com/a".getBytes(StandardCharsets.ISO_8859_1);
    byte[] utf16 = "\ufeff{\"url\":\"https://e.com/a\"}".getBytes(StandardCharsets.UTF_16LE);

    assertEquals("https://e.com/a", onlyItem(readBytes(packed.toByteArray())).link());
    assertEquals("Café", onlyItem(readBytes(latin)).title());
    assertEquals("https://e.com/a", onlyItem(readBytes(utf16)).link());
  }

  @Test
  void keepsAPageThatTheSenderHas() {
    FeedItem item = item("{\"url\":\"https://e.com/a\",\"html\":\"<html><p>Text</p></html>\"}");

    assertEquals("<html><p>Text</p></html>", item.html());
  }

  @Test
  void givesTheMessagesOwnId() {
    RawRequest request =
        Requests.with(Map.of("webhook-id", "msg_1"), "/hook", "{\"url\":\"https://e.com/a\"}");

    assertEquals(
        "msg_1", onlyItem(new WebhookReader().read(request, Requests.JAKARTA)).messageId());
  }

  @Test
  void warnsOfAKeyThatStandsTwice() {
    FeedItem item = item("{\"url\":\"https://a.com/\",\"title\":\"x\",\"url\":\"https://b.com/\"}");

    assertFalse(item.warnings().isEmpty());
  }

  private static ReadOutcome readBytes(byte[] body) {
    return new WebhookReader().read(Requests.post("", body), Requests.JAKARTA);
  }

  private static Mode mode(ReadOutcome outcome) {
    return assertInstanceOf(Items.class, outcome, outcome::toString).mode();
  }

  private static FeedItem onlyItem(ReadOutcome outcome) {
    List<FeedItem> items = assertInstanceOf(Items.class, outcome, outcome::toString).items();
    assertEquals(1, items.size());
    return items.getFirst();
  }
}
