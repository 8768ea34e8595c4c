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
import newshook.reading.page.ListView.Choice;
import newshook.reading.page.ListView.Choices;
import newshook.reading.page.ListView.Day;
import newshook.reading.page.ListView.Entry;
import newshook.reading.words.Dates;
import newshook.reading.words.Languages;
import newshook.reading.words.Texts;
import newshook.store.ArticleQuery;
import newshook.store.ArticleQuery.Group;
import newshook.store.Listing;

/** Makes lists ready to show. */
final class Lists {
  private static final Map<String, String> FORMS =
      new TreeMap<>(Map.of("rss", "RSS", "atom", "Atom", "json", "JSON Feed"));

  private final Texts texts;
  private final Dates dates;

  Lists(Texts texts, Dates dates) {
    this.texts = texts;
    this.dates = dates;
  }

  ListView view(Shown shown, Listing<Article> listing, Instant now) {
    ArticleQuery query = shown.query();
    String heading = heading(query);
    String here = query.group() == Group.ALL ? "newest" : "";
    return new ListView(
        new Frame(texts, heading, here, true),
        heading,
        choices(shown, listing.items()),
        days(listing.items(), now),
        listing.cursor().isEmpty() ? "" : shown.address(listing.cursor()),
        feeds(query, shown.feedKey()));
  }

  private List<Day> days(List<Article> articles, Instant now) {
    Map<LocalDate, List<Entry>> byDay =
        articles.stream()
            .collect(
                Collectors.groupingBy(
                    a -> dates.dayOf(a.storedAt()),
                    LinkedHashMap::new,
                    Collectors.mapping(this::entry, Collectors.toList())));
    return byDay.entrySet().stream()
        .map(e -> new Day(dates.heading(e.getKey(), now), e.getValue()))
        .toList();
  }

  /** Languages are offered as far as they are on the page. */
  private Choices choices(Shown shown, List<Article> articles) {
    Stream<String> languages =
        Stream.concat(
                Stream.of("", shown.language()),
                articles.stream().map(a -> Languages.primary(a.language())).sorted())
            .distinct();
    Stream<String> verdicts = Stream.of("", "FULL", "PARTIAL", "PAYWALL", "FEED_ONLY");
    return new Choices(
        Links.list(shown.query().group(), shown.query().key()),
        !(shown.language() + shown.verdict()).isEmpty(),
        languages.map(l -> choice("language.", l, shown.language())).toList(),
        verdicts.map(v -> choice("verdict.", v, shown.verdict())).toList());
  }

  private Choice choice(String key, String value, String chosen) {
    String text = value.isEmpty() ? texts.say("filter.all") : texts.find(key + value, value);
    return new Choice(value, text, value.equals(chosen));
  }

  private static List<Anchor> feeds(ArticleQuery query, String feedKey) {
    return FORMS.entrySet().stream()
        .map(form ->
            new Anchor(
                form.getValue(), Links.feed(query.group(), query.key(), form.getKey(), feedKey)))
        .toList();
  }

  private String heading(ArticleQuery query) {
    return switch (query.group()) {
      case ALL -> texts.say("list.newest");
      case HOST -> texts.say("list.site", query.key());
      case FEED -> texts.say("list.feed", query.key());
      case TAG -> texts.say("list.tag", query.key());
    };
  }

  private Entry entry(Article article) {
    return new Entry(
        new Anchor(Articles.title(article, texts), Links.article(article.id())),
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
