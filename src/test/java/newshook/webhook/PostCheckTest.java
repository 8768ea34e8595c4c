package newshook.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import newshook.webhook.PostCheck.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostCheckTest {
  private static final String JSON = "application/json";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "UTC|{\"title\":\"A\",\"url\":\"https://e.com/\"}|",
        "UTC|{\"title\":\"A \"b\" c\",\"url\":\"https://e.com/\"}|QUOTE_IN_VALUE title"
            + " <<<{{EntryTitle}}>>>",
        "UTC|{\"EntryTitle\":\"A\",\"EntryUrl\":\"https://e.com/\",\"EntryContent\":\"<a"
            + " href=\"x\">b</a>\"}|QUOTE_IN_VALUE EntryContent <<<{{EntryContent}}>>>",
        "UTC|{\"title\":\"A\",\"url\":\"https://e.com/\",\"description\":\"a \"b\""
            + " c\"}|QUOTE_IN_VALUE description <<<{{EntryContent}}>>>",
        "UTC|{\"title\":\"A\\d\",\"url\":\"https://e.com/\"}|BACKSLASH_IN_VALUE title"
            + " <<<{{EntryTitle}}>>>",
        "UTC|{\"title\":\"A\",\"url\":\"https://e.com/\",}|TRAILING_COMMA",
        "UTC|{“title”:“A”,“url”:“https://e.com/”}|TYPOGRAPHIC_QUOTES",
        "UTC|{\"title\":\"<<<A>>>\",\"url\":\"https://e.com/\"}|MARKERS_LEFT",
        "UTC|{\"title\":\"{{EntryTitle}}\",\"url\":\"https://e.com/\"}|INGREDIENT_NOT_FILLED",
        "UTC|{\"title\":\"A\",\"url\":\"https://e.com/\",\"FeedUrl\":\"https://e.com/\"}"
            + "|FEED_URL_AS_LINK",
        "UTC|{\"title\":\"A\",\"title\":\"B\",\"url\":\"https://e.com/\"}|KEY_TWICE",
        "UTC|https://e.com/|NO_TITLE",
        "UTC|{\"title\":\"A\",\"url\":\"https://e.com/\",\"date\":\"soon\"}|UNREADABLE_DATE",
        "UTC|{\"title\":\"A\",\"url\":\"https://e.com/\",\"date\":\"2021-12-30 10:00\"}|NO_ZONE",
        "Asia/Jakarta|{\"title\":\"A\",\"url\":\"https://e.com/\",\"date\":\"2021-12-30"
            + " 10:00\"}|ZONE_OF_SOURCE Asia/Jakarta",
        "UTC|{\"title\":\"A\",\"url\":\"https://e.com/\",\"date\":\"2021-12-30T10:00Z\"}|",
        "UTC|{\"title\":\"A\",\"url\":\"https://e.com/\",\"author\":\"(none)\"}|EMPTY_INGREDIENT",
        "UTC|title=A&url=https://e.com/|FORM_CALLED_JSON application/json",
        "UTC|{\"title\":\"A\"}|NO_LINK_IN_JSON",
        "UTC|{\"title\":\"{{EntryTitle}}\",\"url\":\"{{EntryUrl}}\"}|INGREDIENT_NOT_FILLED",
        "UTC|<html><p>A</p></html>|PAGE_WITHOUT_ADDRESS",
        "UTC|<a/>|NO_FEED_IN_XML",
        "UTC|nothing|NO_ADDRESS",
        "UTC|``|EMPTY_BODY",
        "UTC|{\"title\":\"A\",\"url\":\"https://news.google.com/rss/articles/CBMiN0FVX3lxTE4zaGU2bWtDUGFGT2cwMTIzNDU2Nzg5YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXo?oc=5\"}"
            + "|SIGNED_LINK news.google.com",
      })
  void saysWhatIsWrong(String zone, String body, String said) {
    Report report = check("/hook/t", Map.of("content-type", JSON), Map.of(), body, zone);

    assertEquals(said == null ? "" : said, said(report));
  }

  @Test
  void saysWhatIsWrongAroundTheBody() {
    String item = "{\"title\":\"A\",\"url\":\"https://e.com/\"}";

    assertEquals(
        "NO_TOKEN; NO_CONTENT_TYPE", said(check("/hook", Map.of(), Map.of(), item, "UTC")));
    assertEquals(
        "NO_TOKEN; TOKEN_IN_QUERY",
        said(check("/hook", Map.of("content-type", JSON), Map.of("token", "x"), item, "UTC")));
    assertEquals(
        "JSON_CALLED_FORM application/x-www-form-urlencoded",
        said(
            check(
                "/hook",
                Map.of(
                    "authorization",
                    "Bearer x",
                    "content-type",
                    "application/x-www-form-urlencoded"),
                Map.of(),
                item,
                "UTC")));
    assertTrue(
        said(check("/hook/t", Map.of("content-type", JSON), Map.of(), "a".repeat(300_000), "UTC"))
            .startsWith("TOO_LARGE 292"));
  }

  @Test
  void showsALineBreakAndACut() {
    assertEquals(
        "LINE_BREAK_IN_VALUE title <<<{{EntryTitle}}>>>",
        said(
            check(
                "/hook/t",
                Map.of("content-type", JSON),
                Map.of(),
                "{\"title\":\"A\nB\",\"url\":\"https://e.com/\"}",
                "UTC")));
    assertEquals(
        "CUT content",
        said(
            check(
                "/hook/t",
                Map.of("content-type", JSON),
                Map.of(),
                "{\"title\":\"A\",\"url\":\"https://e.com/\",\"content\":\"abc",
                "UTC")));
  }

  @Test
  void fillsItsSentences() {
    Report report =
        check(
            "/hook/t",
            Map.of("content-type", JSON),
            Map.of(),
            "{\"title\":\"A \"b\" c\",\"url\":\"https://e.com/\"}",
            "UTC");

    assertEquals("salvaged", report.mode());
    assertEquals("A \"b\" c", report.items().getFirst().title());
    assertEquals(
        "“title” was not escaped: a quotation mark in it broke the JSON. Write"
            + " <<<{{EntryTitle}}>>> in the Body.",
        PostCheck.english(report.findings().getFirst()));
  }

  private static String said(Report report) {
    return report.findings().stream()
        .map(f -> (f.advice() + " " + String.join(" ", f.parts())).strip())
        .collect(Collectors.joining("; "));
  }

  private static Report check(
      String path,
      Map<String, String> headers,
      Map<String, String> query,
      String body,
      String zone) {
    return PostCheck.of(
        new RawRequest(
            "POST", path, headers, query, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8))),
        ZoneId.of(zone));
  }
}
