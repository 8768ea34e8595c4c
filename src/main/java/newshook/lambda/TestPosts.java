package newshook.lambda;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import newshook.reading.PostChecker;
import newshook.reading.words.Remark;
import newshook.webhook.PostCheck;
import newshook.webhook.PostCheck.Report;
import newshook.webhook.RawRequest;

/** Lets the reading room check test posts without knowing how posts are read. */
public record TestPosts(ZoneId usual) implements PostChecker {
  @Override
  public Checked check(Posted posted) {
    ZoneId zone = posted.zone().isEmpty() ? usual : ZoneId.of(posted.zone());
    URI address = address(posted.address());
    String path = address.getPath() == null ? "" : address.getPath();
    String query = address.getRawQuery() == null ? "" : address.getRawQuery();
    Report report =
        PostCheck.of(
            new RawRequest(
                "POST",
                path,
                posted.headers(),
                HttpRequest.form(query),
                ByteBuffer.wrap(posted.body().getBytes(StandardCharsets.UTF_8))),
            zone);
    return new Checked(
        report.mode(),
        zone.getId(),
        report.items(),
        report.findings().stream()
            .map(f ->
                new Remark(
                    f.advice().name(),
                    f.advice().level().name().toLowerCase(Locale.ROOT),
                    f.advice().sentence(),
                    f.parts()))
            .toList());
  }

  /** What nobody can read as an address tells nothing about the post. */
  private static URI address(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException _) {
      return URI.create("");
    }
  }
}
