package newshook.reading.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newshook.article.Article;
import newshook.article.Verdict;
import newshook.reading.page.ListView.Button;
import newshook.reading.page.ListView.Choice;
import newshook.reading.page.ListView.Choices;
import newshook.reading.page.ListView.Day;
import newshook.reading.page.ListView.Entry;
import newshook.reading.page.ListView.Tab;
import newshook.reading.words.Dates;
import newshook.reading.words.Languages;
import newshook.reading.words.Texts;
import newshook.store.ArticleQuery.Group;
import newshook.store.Listing;

/** Makes lists ready to show. */
final class Lists {
  static final Map<String, String> FORMS =
      new TreeMap<>(Map.of("rss", "RSS", "atom", "Atom", "json", "JSON Feed"));

  /** A page of fifty articles has no more sites; tags may be many. */
  private static final int MOST_OFFERED = 52;

  private final Texts texts;
  private final Dates dates;

  Lists(Texts texts, Dates dates) {
    this.texts = texts;
    this.dates = dates;
  }

  ListView view(Shown shown, Listing<Article> listing, Instant now) {
    String heading = heading(shown);
    String here = shown.group() == Group.ALL ? "newest" : "";
    return new ListView(
        new Frame(texts, heading, here, true),
        heading,
        Stream.of("", "unread", "starred").map(only -> tab(shown, only)).toList(),
        choices(shown, listing.items()),
        shown.address(shown.cursor()),
        days(shown, listing.items(), now),
        sweep(shown, listing.items()),
        listing.cursor().isEmpty() ? "" : shown.address(listing.cursor()),
        feeds(shown),
        files(shown));
  }

  private Tab tab(Shown shown, String only) {
    String text = texts.say(only.isEmpty() ? "list.all" : "list." + only);
    String address = shown.address(shown.wanted().only(only), "");
    return new Tab(new Anchor(text, address), shown.wanted().only().equals(only));
  }

  /**
   * In the list of everything: these and all that came before are read, which is one mark for all.
   * Elsewhere: those on the page.
   */
  private Button sweep(Shown shown, List<Article> articles) {
    if (shown.wanted().only().equals("starred") || articles.isEmpty()) {
      return new Button("", "", "");
    }
    if (shown.wanted().only("").equals(Wanted.ALL)) {
      return new Button("read-before", articles.getFirst().id().value(), texts.say("mark.before"));
    }
    String unread =
        articles.stream()
            .filter(a -> !shown.mark(a.id()).isRead())
            .map(a -> a.id().value())
            .collect(Collectors.joining(","));
    return new Button("read", unread, texts.say("mark.these"));
  }

  private List<Day> days(Shown shown, List<Article> articles, Instant now) {
    Map<LocalDate, List<Entry>> byDay =
        articles.stream()
            .collect(
                Collectors.groupingBy(
                    a -> dates.dayOf(a.storedAt()),
                    LinkedHashMap::new,
                    Collectors.mapping(a -> entry(shown, a), Collectors.toList())));
    return byDay.entrySet().stream()
        .map(e -> new Day(dates.heading(e.getKey(), now), e.getValue()))
        .toList();
  }

  /** Sites, tags and languages are offered as far as they are on the page. */
  private Choices choices(Shown shown, List<Article> articles) {
    Wanted wanted = shown.wanted();
    Map<String, String> asked = new TreeMap<>(wanted.parameters(shown.group()));
    List<Anchor> kept =
        Stream.of("feed", "is")
            .filter(asked::containsKey)
            .map(name -> new Anchor(name, asked.getOrDefault(name, "")))
            .toList();
    asked.remove("is");
    return new Choices(
        Links.list(shown.group(), shown.key()),
        !asked.isEmpty(),
        kept,
        wanted.day(),
        shown.group() == Group.HOST
            ? List.of()
            : offered(articles.stream().map(a -> Links.host(a.url())), "site.", wanted.site()),
        shown.group() == Group.TAG
            ? List.of()
            : offered(articles.stream().flatMap(a -> a.tags().stream()), "tag.", wanted.tag()),
        offered(
            articles.stream().map(a -> Languages.primary(a.language())),
            "language.",
            wanted.language()),
        Stream.of("", "FULL", "PARTIAL", "PAYWALL", "FEED_ONLY")
            .map(v -> choice("verdict.", v, wanted.verdict()))
            .toList());
  }

  private List<Choice> offered(Stream<String> found, String key, String chosen) {
    return Stream.concat(Stream.of("", chosen), found.filter(v -> !v.isEmpty()).sorted())
        .distinct()
        .limit(MOST_OFFERED)
        .map(value -> choice(key, value, chosen))
        .toList();
  }

  private Choice choice(String key, String value, String chosen) {
    String text = value.isEmpty() ? texts.say("filter.all") : texts.find(key + value, value);
    return new Choice(value, text, value.equals(chosen));
  }

  private static List<Anchor> feeds(Shown shown) {
    return FORMS.entrySet().stream()
        .map(form ->
            new Anchor(
                form.getValue(),
                Links.feed(shown.group(), shown.key(), form.getKey(), shown.feedKey())))
        .toList();
  }

  private List<Anchor> files(Shown shown) {
    return List.of(
        new Anchor("EPUB", shown.export("epub")),
        new Anchor("Markdown", shown.export("markdown")),
        new Anchor("JSON Lines", shown.export("jsonl")));
  }

  private String heading(Shown shown) {
    return switch (shown.group()) {
      case ALL -> texts.say("list.newest");
      case HOST -> texts.say("list.site", shown.key());
      case FEED -> texts.say("list.feed", shown.key());
      case TAG -> texts.say("list.tag", shown.key());
    };
  }

  private Entry entry(Shown shown, Article article) {
    return new Entry(
        new Anchor(Articles.title(article, texts), Links.article(article.id())),
        MarkView.of(article.id(), shown.mark(article.id())),
        article.language(),
        Languages.direction(article.language()),
        Articles.site(article),
        article.publishedAt() == null
            ? dates.moment(article.storedAt())
            : dates.day(article.publishedAt()),
        Articles.length(article, texts),
        article.verdict() == Verdict.FULL ? "" : texts.say("verdict." + article.verdict()),
        article.excerpt());
  }
}
