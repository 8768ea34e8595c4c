package newshook.reading.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import newshook.article.Article;
import newshook.article.Verdict;
import newshook.reading.page.ListView.Day;
import newshook.reading.page.ListView.Entry;
import newshook.store.ArticleQuery;

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

  ListView view(
      ArticleQuery query, List<Article> articles, String older, String feedKey, Instant now) {
    String heading = heading(query);
    Map<LocalDate, List<Entry>> byDay =
        articles.stream()
            .collect(
                Collectors.groupingBy(
                    a -> dates.dayOf(a.storedAt()),
                    LinkedHashMap::new,
                    Collectors.mapping(this::entry, Collectors.toList())));
    List<Day> days =
        byDay.entrySet().stream()
            .map(e -> new Day(dates.heading(e.getKey(), now), e.getValue()))
            .toList();
    String here = query.group() == ArticleQuery.Group.ALL ? "newest" : "";
    return new ListView(
        new Frame(texts, heading, here, true), heading, days, older, feeds(query, feedKey));
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
