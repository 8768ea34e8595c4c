package newshook.reading;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import newshook.reading.PostChecker.Checked;
import newshook.reading.PostChecker.Posted;
import newshook.reading.api.CheckJson;
import newshook.reading.page.Pages;
import newshook.reading.page.Pages.Check;

/** How to make senders post here, the checker of test posts, and the page to share to. */
final class SetUpRoutes {
  private static final int MAX_BODY = 1_000_000;
  private static final int MAX_SHARED = 20_000;

  private final PostChecker checker;
  private final Keeper keeper;

  SetUpRoutes(PostChecker checker, Keeper keeper) {
    this.checker = checker;
    this.keeper = keeper;
  }

  /** The page; a form posted to it is a test post to check. */
  Answer page(Ask ask, Pages pages) {
    if (ask.isRead()) {
      return Answer.html(200, pages.setUp(ask.origin(), Map.of(), null));
    }
    if (!ask.method().equals("POST")) {
      throw Refusal.only("GET, HEAD, POST");
    }
    Map<String, String> form = Form.read(ask.body());
    Map<String, String> headers = headers(form.getOrDefault("headers", ""));
    String type = form.getOrDefault("type", "");
    if (!type.isBlank()) {
      headers.put("content-type", type);
    }
    Checked checked =
        check(
            new Posted(
                form.getOrDefault("address", "").strip(),
                headers,
                form.getOrDefault("body", ""),
                form.getOrDefault("zone", "").strip()));
    return Answer.html(
        200,
        pages.setUp(
            ask.origin(),
            form,
            new Check(checked.mode(), checked.zone(), checked.items(), checked.remarks())));
  }

  /** {@code Some-Header: Some-Value} on each line, as IFTTT has it. */
  private static Map<String, String> headers(String lines) {
    Map<String, String> headers = new HashMap<>();
    for (String line : lines.split("\\R", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  /** A real test post: the request itself, but for the reader's own credentials. */
  Answer check(Ask ask) {
    if (!ask.method().equals("POST")) {
      throw Refusal.only("POST");
    }
    Map<String, String> headers = new HashMap<>(ask.headers());
    headers.remove("authorization");
    headers.remove("x-newshook-token");
    headers.remove("cookie");
    String secret = ask.query().containsKey("token") ? "?token=" : "";
    Checked checked = check(new Posted(secret, headers, ask.body(), ask.param("zone")));
    return Answer.json(
        CheckJson.of(checked.mode(), checked.zone(), checked.items(), checked.remarks()));
  }

  private Checked check(Posted posted) {
    if (posted.body().length() > MAX_BODY) {
      throw Refusal.bad("A body to check may have a million characters.");
    }
    if (!posted.zone().isEmpty()) {
      try {
        var _ = ZoneId.of(posted.zone());
      } catch (DateTimeException _) {
        throw Refusal.bad("zone names no time zone, such as Asia/Jakarta.");
      }
    }
    return checker.check(posted);
  }

  /**
   * What somebody shares is shown first, and kept only when they say so: nobody else can make a
   * browser post this form.
   */
  Answer share(Ask ask, Pages pages) {
    if (ask.isRead()) {
      return Answer.html(200, pages.share(shared(ask.query()), ""));
    }
    if (!ask.method().equals("POST")) {
      throw Refusal.only("GET, HEAD, POST");
    }
    Map<String, String> form = shared(Form.read(ask.body()));
    boolean kept =
        keeper.keep(
            form.getOrDefault("url", ""),
            form.getOrDefault("title", ""),
            form.getOrDefault("text", ""));
    return kept
        ? Answer.html(200, pages.share(Map.of(), "share.kept"))
        : Answer.html(422, pages.share(form, "share.nolink"));
  }

  private static Map<String, String> shared(Map<String, String> given) {
    Map<String, String> fields = new HashMap<>();
    for (String name : new String[] {"url", "title", "text"}) {
      String value = given.getOrDefault(name, "").strip();
      fields.put(name, value.substring(0, Math.min(MAX_SHARED, value.length())));
    }
    return fields;
  }
}
