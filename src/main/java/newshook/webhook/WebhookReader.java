package newshook.webhook;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newshook.article.FeedItem;
import newshook.webhook.ReadOutcome.Items;
import newshook.webhook.ReadOutcome.Mode;
import newshook.webhook.ReadOutcome.Unreadable;
import newshook.webhook.body.BodyText;
import newshook.webhook.body.FeedXml;
import newshook.webhook.body.FormBody;
import newshook.webhook.body.JsonTree;
import newshook.webhook.body.MultipartBody;
import newshook.webhook.body.Node;
import newshook.webhook.body.Salvage;

/**
 * Reads the feed items out of whatever a sender posts.
 *
 * <p>The order is measured, not taste: what is read strictly is right; a trailing comma must be
 * forgiven before unescaped quotes are, or a nested address is taken for the entry's; plain text
 * comes last, because any text may hold an address.
 */
public final class WebhookReader {
  private static final Pattern JSON =
      Pattern.compile("^(?:\\{|\\[\\s*[\\[{\"\\]“]).*", Pattern.DOTALL);
  private static final Pattern FORM =
      Pattern.compile("^([A-Za-z][\\w.\\[\\]-]{0,60})=.*", Pattern.DOTALL);

  /** What is larger than any request that reaches us is read strictly or not at all. */
  private static final int MAX_MENDED = 300_000;

  private static final Pattern LINES = Pattern.compile("\\R");

  /** What the body says; dates without a zone are in {@code zone}. Never throws for any bytes. */
  public ReadOutcome read(RawRequest request, ZoneId zone) {
    String contentType = request.headers().getOrDefault("content-type", "");
    String body = BodyText.of(request.body(), contentType);
    return new Reading(body, contentType.toLowerCase(Locale.ROOT), request, zone).outcome();
  }

  /** One request while it is being read. */
  private record Reading(String body, String contentType, RawRequest request, ZoneId zone) {
    ReadOutcome outcome() {
      Stream<Supplier<Optional<Items>>> readers =
          JSON.matcher(body).matches()
              ? Stream.of(this::strict, this::lenient, this::salvaged, this::query)
              : Stream.of(
                  this::bareUrls,
                  this::strict,
                  this::multipart,
                  this::feed,
                  this::form,
                  this::text,
                  this::query);
      return readers
          .flatMap(reader -> reader.get().stream())
          .<ReadOutcome>map(items -> Warnings.added(items, request, body))
          .findFirst()
          .orElseGet(() -> new Unreadable(why()));
    }

    private Optional<Items> strict() {
      return JsonTree.strict(body).flatMap(node -> items(node, Mode.STRICT));
    }

    private Optional<Items> lenient() {
      return isMendable()
          ? JsonTree.lenient(body).flatMap(node -> mended(node, Mode.LENIENT))
          : none();
    }

    private Optional<Items> salvaged() {
      return isMendable()
          ? JsonTree.lenient(Salvage.repair(body)).flatMap(node -> mended(node, Mode.SALVAGED))
          : none();
    }

    private boolean isMendable() {
      return body.length() <= MAX_MENDED;
    }

    private Optional<Items> multipart() {
      return MultipartBody.read(body).flatMap(node -> items(node, Mode.FORM));
    }

    private Optional<Items> feed() {
      return body.startsWith("<") ? FeedXml.read(body).flatMap(n -> items(n, Mode.STRICT)) : none();
    }

    private Optional<Items> bareUrls() {
      List<String> lines = LINES.splitAsStream(body).map(String::strip).toList();
      boolean all = lines.stream().noneMatch(line -> CleanText.address(line).isEmpty());
      boolean spaced = lines.stream().anyMatch(line -> line.indexOf(' ') >= 0);
      return !all || spaced ? none() : items(new Node.Items(texts(lines)), Mode.BARE_URL);
    }

    private Optional<Items> form() {
      var look = FORM.matcher(body);
      boolean named = look.matches() && AliasTable.senders().knows(look.group(1));
      return named || contentType.contains("form-urlencoded")
          ? items(FormBody.read(body, AliasTable.senders()::knows), Mode.FORM)
          : none();
    }

    private Optional<Items> text() {
      return body.startsWith("<")
          ? none()
          : DelimitedText.read(body).flatMap(node -> items(node, Mode.TEXT));
    }

    private Optional<Items> query() {
      Node.Builder fields = new Node.Builder();
      request.query().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(e -> fields.put(e.getKey(), e.getValue()));
      return items(fields.build(), Mode.QUERY);
    }

    private Optional<Items> items(Node node, Mode mode) {
      List<FeedItem> items = new Envelopes(zone).items(node);
      return items.isEmpty() ? none() : Optional.of(new Items(items, mode));
    }

    /** What had to be mended is trusted only where more than a link came out whole. */
    private Optional<Items> mended(Node node, Mode mode) {
      return items(node, mode)
          .map(found -> found.items().stream().filter(Reading::saysMoreThanALink).toList())
          .filter(items -> !items.isEmpty())
          .map(items -> new Items(items, mode));
    }

    private static boolean saysMoreThanALink(FeedItem item) {
      return !item.title().isEmpty() || !item.content().isEmpty();
    }

    private static List<Node> texts(List<String> lines) {
      return lines.stream().<Node>map(Node.Text::new).toList();
    }

    private static Optional<Items> none() {
      return Optional.empty();
    }

    private String why() {
      return Why.of(body).sentence();
    }
  }
}
