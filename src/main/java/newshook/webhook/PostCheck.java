package newshook.webhook;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newshook.article.FeedItem;
import newshook.link.Unwrapped;
import newshook.link.Unwrapper;
import newshook.webhook.AliasTable.Field;
import newshook.webhook.ReadOutcome.Items;
import newshook.webhook.ReadOutcome.Mode;
import newshook.webhook.ReadOutcome.Unreadable;
import newshook.webhook.body.BodyText;
import newshook.webhook.body.JsonFault;

/** Says what a test post would become, and what is wrong with it. Keeps nothing. */
public final class PostCheck {
  /** What the hook takes of senders that do not sign. */
  public static final int MAX_BODY_BYTES = 256 * 1024;

  private static final Pattern INGREDIENT = Pattern.compile("\\{\\{\\s*(\\w{1,40})\\s*\\}\\}");
  private static final Pattern NONE = Pattern.compile("[\"=>]\\s*\\(none\\)");

  /** What IFTTT calls what a field of ours is filled with; a name is the first that it can be. */
  private static final List<Map.Entry<Field, String>> INGREDIENTS =
      List.of(
          Map.entry(Field.TITLE, "EntryTitle"),
          Map.entry(Field.LINK, "EntryUrl"),
          Map.entry(Field.CONTENT, "EntryContent"),
          Map.entry(Field.AUTHOR, "EntryAuthor"),
          Map.entry(Field.PUBLISHED, "EntryPublished"),
          Map.entry(Field.FEEDTITLE, "FeedTitle"));

  /** What says better than {@link Advice#NOT_ESCAPED} why the JSON had to be mended. */
  private static final Set<Advice> BROKEN =
      Set.of(
          Advice.QUOTE_IN_VALUE,
          Advice.LINE_BREAK_IN_VALUE,
          Advice.BACKSLASH_IN_VALUE,
          Advice.TYPOGRAPHIC_QUOTES,
          Advice.TRAILING_COMMA,
          Advice.CUT,
          Advice.BROKEN_JSON);

  private final RawRequest request;
  private final ZoneId zone;
  private final String type;
  private final String body;
  private final Set<Finding> findings = new LinkedHashSet<>();

  private PostCheck(RawRequest request, ZoneId zone) {
    this.request = request;
    this.zone = zone;
    this.type = request.headers().getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
    this.body = BodyText.of(request.body().duplicate(), type);
  }

  /**
   * One thing about a post.
   *
   * @param parts for {@code {0}} and {@code {1}} of the advice
   */
  public record Finding(Advice advice, List<String> parts) {
    public Finding {
      parts = List.copyOf(parts);
    }
  }

  /**
   * What a post would become.
   *
   * @param items none for one that would be kept as REJECTED
   * @param mode how the body was read; empty where it was not
   * @param findings the gravest first
   */
  public record Report(List<FeedItem> items, String mode, List<Finding> findings) {
    public Report {
      items = List.copyOf(items);
      findings = List.copyOf(findings);
    }
  }

  /**
   * Checks a post.
   *
   * @param zone of dates that name none
   */
  public static Report of(RawRequest request, ZoneId zone) {
    return new PostCheck(request, zone).report();
  }

  private Report report() {
    ReadOutcome outcome = new WebhookReader().read(request, zone);
    aboutTheRequest();
    aboutTheBody();
    return switch (outcome) {
      case Unreadable _ -> {
        add(Why.of(body));
        yield new Report(List.of(), "", sorted());
      }
      case Items(List<FeedItem> items, Mode mode) -> {
        items.forEach(this::aboutTheItem);
        yield new Report(items, mode.name().toLowerCase(Locale.ROOT), sorted());
      }
    };
  }

  private List<Finding> sorted() {
    return findings.stream()
        .sorted(Comparator.comparing(finding -> finding.advice().level()))
        .toList();
  }

  private void add(Advice advice, String... parts) {
    findings.add(new Finding(advice, List.of(parts)));
  }

  private void aboutTheRequest() {
    if (request.body().remaining() > MAX_BODY_BYTES) {
      add(Advice.TOO_LARGE, String.valueOf(request.body().remaining() / 1024));
    }
    boolean inQuery =
        Stream.of("token", "key", "secret", "apikey").anyMatch(request.query()::containsKey);
    if (inQuery) {
      add(Advice.TOKEN_IN_QUERY);
    }
    boolean isHook = request.path().equals("/hook") || request.path().startsWith("/hook/");
    if (isHook && Tokens.given(request).filter(token -> !token.isBlank()).isEmpty()) {
      add(Advice.NO_TOKEN);
    }
    if (type.isEmpty() && !body.isEmpty()) {
      add(Advice.NO_CONTENT_TYPE);
    }
  }

  private void aboutTheBody() {
    boolean isJson = body.startsWith("{") || body.startsWith("[");
    boolean isForm = !isJson && body.matches("(?s)[A-Za-z][\\w.\\[\\]-]{0,60}=.*");
    if (isJson && type.contains("form-urlencoded")) {
      add(Advice.JSON_CALLED_FORM, type);
    }
    if (isForm && type.contains("json")) {
      add(Advice.FORM_CALLED_JSON, type);
    }
    if (isJson) {
      JsonFault.find(body).ifPresent(this::aboutTheJson);
    }
    if (NONE.matcher(body).find()) {
      add(Advice.EMPTY_INGREDIENT);
    }
  }

  private void aboutTheJson(JsonFault fault) {
    String escaped = "<<<{{" + ingredient(fault.key()) + "}}>>>";
    switch (fault.kind()) {
      case QUOTE -> add(Advice.QUOTE_IN_VALUE, fault.key(), escaped);
      case LINE_BREAK -> add(Advice.LINE_BREAK_IN_VALUE, fault.key(), escaped);
      case BACKSLASH -> add(Advice.BACKSLASH_IN_VALUE, fault.key(), escaped);
      case TYPOGRAPHIC -> add(Advice.TYPOGRAPHIC_QUOTES);
      case TRAILING_COMMA -> add(Advice.TRAILING_COMMA);
      case CUT -> add(Advice.CUT, fault.key());
      case OTHER ->
          add(Advice.BROKEN_JSON, String.valueOf(fault.line()), String.valueOf(fault.column()));
    }
  }

  private static String ingredient(String key) {
    if (key.startsWith("Entry") || key.startsWith("Feed")) {
      return key;
    }
    return INGREDIENTS.stream()
        .filter(known -> AliasTable.senders().isCalled(known.getKey(), key))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("EntryTitle");
  }

  private void aboutTheItem(FeedItem item) {
    boolean isExplained = findings.stream().map(Finding::advice).anyMatch(BROKEN::contains);
    Stream.of(Advice.values())
        .filter(advice -> item.warnings().contains(advice.sentence()))
        .filter(advice -> advice != Advice.NOT_ESCAPED || !isExplained)
        .forEach(this::add);
    Matcher ingredients = INGREDIENT.matcher(item.title() + " " + item.link());
    if (ingredients.find()) {
      add(Advice.INGREDIENT_NOT_FILLED);
    }
    if (item.title().isEmpty()) {
      add(Advice.NO_TITLE);
    }
    aboutTheDate(item);
    switch (Unwrapper.unwrap(item.link())) {
      case Unwrapped.Target _ -> {
        // it can be asked for
      }
      case Unwrapped.Signed(var url, _) -> add(Advice.SIGNED_LINK, String.valueOf(url.getHost()));
      case Unwrapped.Unusable(var reason, _) ->
          add(Advice.LINK_UNUSABLE, item.link(), reason.advice().replaceFirst("\\.$", ""));
    }
  }

  private void aboutTheDate(FeedItem item) {
    if (!item.publishedRaw().isEmpty() && item.publishedAt() == null) {
      add(Advice.UNREADABLE_DATE);
    }
    boolean unzoned =
        EventDate.read(item.publishedRaw(), zone).filter(date -> !date.zoned()).isPresent();
    if (unzoned && zone.normalized().equals(ZoneOffset.UTC)) {
      add(Advice.NO_ZONE);
    } else if (unzoned) {
      add(Advice.ZONE_OF_SOURCE, zone.getId());
    }
  }

  /** What a person reads who has no page of ours at hand. */
  public static String english(Finding finding) {
    String text = finding.advice().sentence();
    List<String> parts = new ArrayList<>(finding.parts());
    for (int i = 0; i < parts.size(); i++) {
      text = text.replace("{" + i + "}", parts.get(i));
    }
    return text;
  }
}
