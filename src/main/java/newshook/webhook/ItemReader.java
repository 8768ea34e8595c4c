package newshook.webhook;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import newshook.article.FeedItem;
import newshook.webhook.AliasTable.Field;
import newshook.webhook.AliasTable.Path;
import newshook.webhook.body.Node;
import newshook.webhook.body.Node.Fields;
import org.jspecify.annotations.Nullable;

/** Makes one feed item of the fields that a sender gave it. */
final class ItemReader {
  private static final int MAX_RAW_DATE = 100;
  private static final int MAX_ID = 200;
  private static final int MAX_TAGS = 50;
  private static final int SHORT = 120;
  private static final String NO_IMAGE = "no_image_card.png";

  private final Candidates said;
  private final ZoneId zone;
  private final List<String> warnings = new ArrayList<>();

  private ItemReader(Candidates said, ZoneId zone) {
    this.said = said;
    this.zone = zone;
  }

  /** The item; empty where nothing in it is a link. */
  static Optional<FeedItem> read(Fields item, @Nullable Fields root, ZoneId zone) {
    return new ItemReader(new Candidates(item, root), zone).read();
  }

  private Optional<FeedItem> read() {
    String link = address(Field.LINK);
    Optional<String> title = said.take(Field.TITLE, this::asTitle);
    if (!link.isEmpty()) {
      return Optional.of(read(link, title.orElse("")));
    }
    Optional<String> text = title.filter(ItemReader::holdsAddress).or(this::textWithAddress);
    return text.flatMap(CleanText::addressIn)
        .map(address -> read(address, title.or(() -> text).orElse("")));
  }

  /** The order in which fields are asked is part of what {@code senders.txt} promises. */
  private FeedItem read(String link, String rawTitle) {
    String title = title(rawTitle, link);
    Optional<Dated> date = date();
    String image = image();
    String feedUrl = feedUrl();
    String feedTitle = said.take(Field.FEEDTITLE, this::asName).orElse("");
    String author = said.take(Field.AUTHOR, this::asName).orElse("");
    String html = said.take(Field.HTML, this::asHtml).orElse("");
    String content = said.take(Field.CONTENT, this::asContent).orElse("");
    warn(link, feedUrl);
    return new FeedItem(
        title.isEmpty() && !content.contains("<") ? title(content, link) : title,
        CleanText.address(link),
        author,
        content,
        image,
        date.flatMap(d -> d.date().map(EventDate::at)).orElse(null),
        date.map(Dated::raw).orElse(""),
        feedTitle,
        feedUrl,
        tags(),
        said.take(Field.MESSAGEID, this::asName).map(id -> clipped(id, MAX_ID)).orElse(""),
        html,
        warnings);
  }

  private String address(Field field) {
    return said.take(field, (_, text) -> present(CleanText.address(text))).orElse("");
  }

  /** Templates of one field: text and address in one; in HTML an address may be anybody's. */
  private Optional<String> textWithAddress() {
    return said.take(
        Field.CONTENT,
        (_, text) ->
            Optional.of(text).filter(t -> !t.contains("<a ")).filter(ItemReader::holdsAddress));
  }

  private static boolean holdsAddress(String text) {
    return CleanText.addressIn(text).isPresent();
  }

  private Optional<String> asTitle(Path path, String text) {
    boolean isLink = path.isGuess() && !CleanText.address(text).isEmpty();
    return isLink ? Optional.empty() : present(CleanText.line(text)).map(_ -> text);
  }

  /** A headline with its link on a line of its own, as one-field templates send it. */
  private static String title(String raw, String link) {
    String address = CleanText.addressIn(raw).orElse("");
    boolean same = address.equals(link) || CleanText.address(address).equals(link);
    return address.isEmpty() || !same ? CleanText.line(raw) : CleanText.lineWithout(raw, address);
  }

  /** A date as it was printed, and as it was read. */
  private record Dated(String raw, Optional<EventDate> date) {}

  private Optional<Dated> date() {
    Optional<Dated> read =
        said.take(Field.PUBLISHED, (_, text) -> dated(text).filter(d -> d.date().isPresent()));
    return read.or(() -> said.take(Field.PUBLISHED, this::asUnreadableDate));
  }

  private Optional<Dated> dated(String text) {
    String raw = clipped(CleanText.line(text), MAX_RAW_DATE);
    return raw.isEmpty()
        ? Optional.empty()
        : Optional.of(new Dated(raw, EventDate.read(raw, zone)));
  }

  private Optional<Dated> asUnreadableDate(Path path, String text) {
    return path.isGuess() ? Optional.empty() : dated(text);
  }

  private String image() {
    return said.take(
            Field.IMAGE,
            (_, text) -> present(CleanText.address(text)).filter(url -> !url.endsWith(NO_IMAGE)))
        .orElse("");
  }

  /** Feedly and Google Reader write {@code feed/http://…}. */
  private String feedUrl() {
    return said.take(
            Field.FEEDURL,
            (_, text) ->
                present(CleanText.address(text.startsWith("feed/") ? text.substring(5) : text)))
        .orElse("");
  }

  private Optional<String> asName(Path path, String text) {
    String name = CleanText.line(text);
    boolean unlikely = path.isGuess() && (name.length() > SHORT || text.indexOf('<') >= 0);
    return unlikely || !CleanText.address(name).isEmpty() ? Optional.empty() : present(name);
  }

  private Optional<String> asHtml(Path path, String text) {
    return text.indexOf('<') < 0 ? Optional.empty() : present(CleanText.block(text));
  }

  private Optional<String> asContent(Path path, String text) {
    return CleanText.address(text).isEmpty() ? present(CleanText.block(text)) : Optional.empty();
  }

  private List<String> tags() {
    return said.nodes(Field.TAGS).stream()
        .flatMap(Node::each)
        .flatMap(Tags::of)
        .map(CleanText::line)
        .filter(tag -> !tag.isEmpty())
        .map(tag -> clipped(tag, SHORT))
        .distinct()
        .limit(MAX_TAGS)
        .toList();
  }

  private void warn(String link, String feedUrl) {
    if (!feedUrl.isEmpty() && feedUrl.equals(CleanText.address(link))) {
      warnings.add(Advice.FEED_URL_AS_LINK.sentence());
    }
    boolean known = said.twice().stream().anyMatch(AliasTable.senders()::knows);
    if (known) {
      warnings.add(Advice.KEY_TWICE.sentence());
    }
  }

  private static Optional<String> present(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static String clipped(String text, int max) {
    return text.length() <= max ? text : text.substring(0, max).strip();
  }

  /** Tags come as texts, lists of texts, {@code "a #b"}, or objects with a name. */
  private static final class Tags {
    private static final List<String> NAMES = List.of("label", "name", "term", "title", "tag");

    static Stream<String> of(Node node) {
      return switch (node) {
        case Node.Text(String value) -> split(value);
        case Node.Items(List<Node> nodes) -> nodes.stream().flatMap(Tags::of);
        case Fields fields ->
            NAMES.stream().flatMap(n -> fields.get(n).stream()).limit(1).flatMap(Tags::of);
      };
    }

    /** Google Reader's {@code user/-/label/News} is News; its states are no tags. */
    private static Stream<String> split(String value) {
      if (value.startsWith("user/")) {
        int label = value.indexOf("/label/");
        return label < 0 ? Stream.of() : Stream.of(value.substring(label + 7));
      }
      String separator = value.indexOf(',') >= 0 ? "," : value.indexOf('#') >= 0 ? "\\s*#" : ";";
      return Stream.of(value.split(separator, -1))
          .map(tag -> tag.strip().replaceFirst("^#", ""))
          .filter(tag -> !tag.toLowerCase(Locale.ROOT).equals("(none)"));
    }
  }
}
