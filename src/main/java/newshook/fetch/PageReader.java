package newshook.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newshook.article.Reason;
import newshook.fetch.text.ContentCodings;
import newshook.fetch.text.ContentKind;
import newshook.fetch.text.PageText;
import newshook.fetch.text.PageText.Decoded;
import newshook.fetch.text.PlainText;
import newshook.fetch.text.TooLargeException;
import newshook.fetch.wire.Exchange;
import newshook.link.WebUrl;

/** Makes of an answer a page, the way on, or the reason why there is none. */
record PageReader(FetchSettings settings, InstantSource clock, PageText pageText, Walls walls) {
  /** Challenges and error pages are small; more of a refused answer is not worth reading. */
  private static final int MAX_REFUSAL = 256 * 1024;

  private static final Pattern RANGE = Pattern.compile("bytes 0-([0-9]{1,12})/([0-9]{1,12})");

  Reading read(URI url, Exchange answer, boolean conditional) throws IOException {
    int status = answer.status();
    if (conditional && status == 304) {
      return new Reading.Unchanged();
    }
    if (Statuses.isRedirect(status)) {
      return redirect(answer);
    }
    return Statuses.isPage(status) || isWhole(answer) ? page(url, answer) : refusal(url, answer);
  }

  /** The answer to a single request: whatever text it holds, or why there is none. */
  Reading plain(URI url, Exchange answer) throws IOException {
    int status = answer.status();
    if (Statuses.isRedirect(status)) {
      return elsewhere(url, answer);
    }
    if (!Statuses.isPage(status)) {
      return refusal(url, answer);
    }
    byte[] body = body(answer, settings.maxPageBytes()).readAllBytes();
    Decoded text = pageText.decode(body, answer.header("Content-Type"));
    return new Reading.Read(page(url, answer, body.length, text));
  }

  /** A redirect that is not followed: it may lead to a wall that we know. */
  private Reading elsewhere(URI url, Exchange answer) {
    String to = utf8(answer.header("Location"));
    Reason reason =
        WebUrl.resolve(url, to)
            .flatMap(target -> walls.recognise(target, answer, ""))
            .map(Walls.Mark::reason)
            .orElse(Reason.BAD_RESPONSE);
    return nothing(reason, "sends us to " + OneLine.of(to), answer);
  }

  /** Some servers answer 206 to a request for everything, with everything. */
  private static boolean isWhole(Exchange answer) {
    Matcher range = RANGE.matcher(answer.header("Content-Range"));
    return answer.status() == 206
        && range.matches()
        && Long.parseLong(range.group(1)) + 1 == Long.parseLong(range.group(2));
  }

  private Reading redirect(Exchange answer) {
    List<String> targets = answer.headers("Location").stream().distinct().toList();
    return switch (targets.size()) {
      case 1 -> new Reading.Leads(utf8(targets.getFirst()), String.valueOf(answer.status()));
      case 0 -> nothing(Reason.BAD_RESPONSE, "a redirect to nowhere", answer);
      default -> nothing(Reason.BAD_RESPONSE, "a redirect to several places", answer);
    };
  }

  private Reading page(URI url, Exchange answer) throws IOException {
    String type = answer.header("Content-Type");
    if (ContentKind.isHopeless(type)) {
      return nothing(Reason.NOT_HTML, OneLine.of(type), answer);
    }
    InputStream plain = body(answer, settings.maxPageBytes());
    byte[] start = plain.readNBytes(ContentKind.HEAD);
    if (start.length == 0) {
      return nothing(Reason.EMPTY_ANSWER, "an empty body", answer);
    }
    ContentKind kind = ContentKind.of(type, start);
    if (kind == ContentKind.OTHER) {
      return nothing(Reason.NOT_HTML, "not a page: " + OneLine.of(type), answer);
    }
    byte[] body = new SequenceInputStream(new ByteArrayInputStream(start), plain).readAllBytes();
    Decoded text = pageText.decode(body, type);
    return kind == ContentKind.PLAIN_TEXT
        ? new Reading.Read(page(url, answer, body.length, PlainText.asHtml(text)))
        : html(url, answer, body.length, text);
  }

  private Reading html(URI url, Exchange answer, int bytes, Decoded text) {
    Optional<Reading.Leads> on = Refresh.in(url, answer.header("Refresh"), text.text());
    if (on.isPresent()) {
      return on.get();
    }
    return walls
        .recognise(url, answer, text.text())
        .<Reading>map(wall -> nothing(wall.reason(), wall.mark(), answer))
        .orElseGet(() -> new Reading.Read(page(url, answer, bytes, text)));
  }

  private static Page page(URI url, Exchange answer, int bytes, Decoded text) {
    return new Page(
        url,
        text.text(),
        text.charset(),
        answer.header("ETag"),
        answer.header("Last-Modified"),
        bytes);
  }

  /** A status that says no; the page with it may say why. */
  private Reading refusal(URI url, Exchange answer) {
    String html = Statuses.isBodiless(answer.status()) ? "" : refusalText(answer);
    return walls
        .recognise(url, answer, html)
        .map(wall -> nothing(wall.reason(), wall.mark(), answer))
        .orElseGet(
            () -> nothing(Statuses.reasonOf(answer.status()), "HTTP " + answer.status(), answer));
  }

  private String refusalText(Exchange answer) {
    try {
      byte[] body = body(answer, MAX_REFUSAL).readAllBytes();
      return pageText.decode(body, answer.header("Content-Type")).text();
    } catch (IOException _) {
      return ""; // the status alone is answer enough
    }
  }

  private static InputStream body(Exchange answer, int max) throws IOException {
    if (answer.declaredLength() > max) {
      throw new TooLargeException(max);
    }
    return ContentCodings.decode(answer.body(), answer.headers("Content-Encoding"), max);
  }

  private Reading.Nothing nothing(Reason reason, String detail, Exchange answer) {
    return new Reading.Nothing(
        reason,
        detail,
        answer.status(),
        RetryAfter.read(answer.header("Retry-After"), answer.header("Date"), clock).orElse(null));
  }

  /** Servers send raw UTF-8 in headers, which are read a byte a character. */
  private static String utf8(String header) {
    String text = new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return text.indexOf('\ufffd') < 0 ? text : header;
  }
}
