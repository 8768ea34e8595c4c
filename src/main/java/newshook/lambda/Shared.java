package newshook.lambda;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import newshook.article.Source;
import newshook.reading.Keeper;
import newshook.webhook.RawRequest;
import newshook.webhook.ReadOutcome.Items;
import newshook.webhook.WebhookReader;

/**
 * What a reader shares comes in the way of every sender's form, as the source {@code share}.
 *
 * @param log of the request that is being answered
 */
record Shared(Arrivals arrivals, Supplier<LogLine> log, ZoneId zone) implements Keeper {
  @Override
  public boolean keep(String url, String title, String text) {
    String form = field("url", url) + field("title", title) + field("text", text);
    RawRequest request =
        new RawRequest(
            "POST",
            "/share",
            Map.of("content-type", "application/x-www-form-urlencoded"),
            Map.of(),
            ByteBuffer.wrap(form.getBytes(StandardCharsets.UTF_8)));
    if (!(new WebhookReader().read(request, zone) instanceof Items)) {
      return false;
    }
    var _ = arrivals.keep(new Source("share", "share", zone, List.of()), request, log.get());
    return true;
  }

  private static String field(String name, String value) {
    return value.isEmpty()
        ? ""
        : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
  }
}
