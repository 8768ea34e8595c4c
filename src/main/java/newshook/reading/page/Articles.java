package newshook.reading.page;

import java.util.List;
import java.util.Objects;
import newshook.article.Article;
import newshook.article.Article.Sighting;
import newshook.article.PublishedAt;
import newshook.article.Verdict;
import newshook.reading.page.ArticleView.Like;
import newshook.reading.page.ArticleView.Seen;
import newshook.reading.words.Dates;
import newshook.reading.words.Dates.When;
import newshook.reading.words.Languages;
import newshook.reading.words.Texts;
import org.jspecify.annotations.Nullable;

/** Makes articles ready to show. */
final class Articles {
  /** What adults read of a news text in a minute (Brysbaert 2019: 238 in English). */
  private static final int WORDS_A_MINUTE = 230;

  private final Texts texts;
  private final Dates dates;

  Articles(Texts texts, Dates dates) {
    this.texts = texts;
    this.dates = dates;
  }

  ArticleView view(Article article, String html, Surroundings surroundings) {
    String title = title(article, texts);
    Anchor site = site(article);
    return new ArticleView(
        new Frame(texts, title, "", true),
        title,
        article.language(),
        Languages.direction(article.language()),
        original(article),
        site,
        byline(article),
        when(article.publishedAt()),
        modified(article),
        dates.moment(article.storedAt()),
        length(article, texts),
        article.verdict() == Verdict.FULL ? "" : texts.say("notice." + article.verdict()),
        LeadImage.of(article.leadImage(), html),
        html,
        article.tags().stream().map(t -> new Anchor(t, Links.tag(t))).toList(),
        String.join(", ", article.keywords()),
        formats(article),
        article.sightings().stream().map(this::seen).toList(),
        revision(article),
        MarkView.of(article.id(), surroundings.mark()),
        surroundings.elsewhere().stream().map(this::like).toList(),
        neighbour(surroundings.around().newer()),
        neighbour(surroundings.around().older()));
  }

  private @Nullable Anchor neighbour(List<Article> nearestFirst) {
    if (nearestFirst.isEmpty()) {
      return null;
    }
    Article article = nearestFirst.getFirst();
    return new Anchor(title(article, texts), Links.article(article.id()));
  }

  private Like like(Article article) {
    return new Like(
        new Anchor(title(article, texts), Links.article(article.id())),
        article.language(),
        site(article),
        article.publishedAt() == null
            ? dates.moment(article.storedAt())
            : dates.published(article.publishedAt()));
  }

  static String title(Article article, Texts texts) {
    return article.title().isBlank() ? texts.say("article.untitled") : article.title();
  }

  static Anchor site(Article article) {
    String host = Links.host(article.url());
    String name = article.siteName().isBlank() ? host : article.siteName();
    return new Anchor(name, Links.site(host));
  }

  static String length(Article article, Texts texts) {
    return texts.count(
        "minutes", Math.max(1, Math.round(article.words() / (float) WORDS_A_MINUTE)));
  }

  /** The address itself is shown: a reader sees where a link goes before following it. */
  private static Anchor original(Article article) {
    String bare = article.url().replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    return new Anchor(bare, Links.outward(article.url()));
  }

  private String byline(Article article) {
    if (!article.byline().isBlank()) {
      return article.byline();
    }
    return article.authors().isEmpty()
        ? ""
        : texts.say("article.by", String.join(", ", article.authors()));
  }

  private @Nullable When when(@Nullable PublishedAt published) {
    return published == null ? null : dates.published(published);
  }

  private @Nullable When modified(Article article) {
    When modified = when(article.modifiedAt());
    return Objects.equals(modified, when(article.publishedAt())) ? null : modified;
  }

  private List<Anchor> formats(Article article) {
    String api = Links.api(article.id());
    return List.of(
        new Anchor(texts.say("article.text"), api + "/text"),
        new Anchor(texts.say("article.markdown"), api + "/markdown?front=yes"),
        new Anchor(texts.say("article.json"), api));
  }

  private Seen seen(Sighting sighting) {
    String feed = sighting.feedTitle().isEmpty() ? sighting.sourceId() : sighting.feedTitle();
    return new Seen(
        new Anchor(feed, Links.feed(feed)),
        new Anchor(sighting.link(), Links.outward(sighting.link())),
        dates.moment(sighting.at()));
  }

  private String revision(Article article) {
    return article.revision() < 2
        ? ""
        : texts.say(
            "article.revision", article.revision(), dates.moment(article.changedAt()).text());
  }
}
