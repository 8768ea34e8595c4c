package newshook.reading;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newshook.article.Article;
import newshook.article.Article.Sighting;
import newshook.extract.Content;
import newshook.reading.api.JsonBody;
import newshook.reading.api.SortingJson;
import newshook.reading.page.Pages;
import newshook.sorting.Facts;
import newshook.sorting.Field;
import newshook.sorting.Sorted;
import newshook.sorting.SortingRules;
import newshook.store.ArticleQuery;
import newshook.store.ArticleStore;
import newshook.store.SortingStore;
import newshook.store.SortingStore.Text;

/** The reader's sorting rules: to see, to change, and to try on what was kept lately. */
final class SortingRoutes {
  private static final int USUAL_TRIAL = 20;
  private static final int MOST_TRIED = 50;

  private final ArticleStore articles;
  private final SortingStore store;
  private final InstantSource clock;

  SortingRoutes(ArticleStore articles, SortingStore store, InstantSource clock) {
    this.articles = articles;
    this.store = store;
    this.clock = clock;
  }

  Answer page(Ask ask, Pages pages) {
    if (ask.isRead()) {
      Text kept = store.read();
      String said = ask.query().containsKey("saved") ? "sorting.saved" : "";
      return Answer.html(200, pages.sorting(kept, SortingRules.of(kept.text()), Map.of(), said));
    }
    if (!ask.method().equals("POST")) {
      throw Refusal.only("GET, HEAD, POST");
    }
    Map<String, String> form = Form.read(ask.body());
    String text = form.getOrDefault("rules", "").replace("\r\n", "\n");
    String version = form.getOrDefault("version", "");
    Text given =
        new Text(
            text, version.matches("\\d{1,15}") ? Long.parseLong(version) : -1, clock.instant());
    SortingRules rules = SortingRules.of(text);
    if (form.containsKey("try")) {
      return Answer.html(
          200,
          rules.faults().isEmpty()
              ? pages.sorting(given, rules, tried(rules, USUAL_TRIAL), "sorting.tried")
              : pages.sorting(given, rules, Map.of(), "sorting.nottried"));
    }
    if (!rules.faults().isEmpty()) {
      return Answer.html(422, pages.sorting(given, rules, Map.of(), "sorting.notsaved"));
    }
    return store.save(text, given.version(), clock.instant())
        ? Answer.seeOther("/sorting?saved=1")
        : Answer.html(409, pages.sorting(given, rules, Map.of(), "sorting.changed"));
  }

  /** {@code GET} and {@code PUT} with {@code {"text", "version"}}; the version may be left out. */
  Answer rules(Ask ask) {
    if (ask.isRead()) {
      Text kept = store.read();
      return Answer.json(SortingJson.rules(kept, SortingRules.of(kept.text())));
    }
    if (!ask.method().equals("PUT")) {
      throw Refusal.only("GET, HEAD, PUT");
    }
    JsonBody body = body(ask);
    SortingRules rules = sound(body.text("text"));
    long version = body.number("version") < 0 ? store.read().version() : body.number("version");
    if (!store.save(body.text("text"), version, clock.instant())) {
      throw Refusal.conflict("The rules were changed meanwhile: read them again.");
    }
    return Answer.json(
        SortingJson.rules(new Text(body.text("text"), version + 1, clock.instant()), rules));
  }

  private static JsonBody body(Ask ask) {
    JsonBody body =
        JsonBody.read(ask.body())
            .orElseThrow(() -> Refusal.bad("Send JSON such as {\"text\": \"star if …\"}."));
    if (!(body.fields().get("text") instanceof String)) {
      throw Refusal.bad("Send the rules as \"text\".");
    }
    return body;
  }

  private static SortingRules sound(String text) {
    SortingRules rules = SortingRules.of(text);
    if (!rules.faults().isEmpty()) {
      throw Refusal.bad(String.join("; ", rules.faults().stream().map(f -> f.toString()).toList()));
    }
    return rules;
  }

  /** {@code POST} with {@code {"text"}}: what it would do with the newest articles. */
  Answer trial(Ask ask) {
    if (!ask.method().equals("POST")) {
      throw Refusal.only("POST");
    }
    SortingRules rules = SortingRules.of(body(ask).text("text"));
    int limit = Math.min(MOST_TRIED, Asked.limit(ask, USUAL_TRIAL));
    return Answer.json(SortingJson.trial(rules, tried(rules, limit)));
  }

  private Map<Article, Sorted> tried(SortingRules rules, int limit) {
    Map<Article, Sorted> sorted = new LinkedHashMap<>();
    for (Article listed : articles.list(ArticleQuery.newest(limit)).items()) {
      articles
          .read(listed.id())
          .ifPresent(whole -> sorted.put(listed, rules.sort(facts(whole.article(), whole.html()))));
    }
    return sorted;
  }

  private static Facts facts(Article article, String html) {
    Map<Field, List<String>> event = new EnumMap<>(Field.class);
    event.put(Field.SOURCE, article.sightings().stream().map(Sighting::sourceId).toList());
    event.put(Field.FEED, article.sightings().stream().map(Sighting::feedTitle).toList());
    event.put(Field.LINK, article.sightings().stream().map(Sighting::link).toList());
    event.put(Field.HOST, article.sightings().stream().map(s -> Facts.host(s.link())).toList());
    event.put(Field.TAG, article.tags());
    return Facts.of(article, new Content(html).text(), event);
  }
}
