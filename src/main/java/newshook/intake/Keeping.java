package newshook.intake;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newshook.article.Article;
import newshook.article.ArticleId;
import newshook.article.Delivery;
import newshook.article.FeedItem;
import newshook.article.ReplayFrom;
import newshook.article.Validators;
import newshook.article.Verdict;
import newshook.extract.Extraction;
import newshook.fetch.Hop;
import newshook.link.LinkForms;
import newshook.sorting.Sorted;
import newshook.store.ArticleStore;

/** Writes down what a delivery led to: the article, and a copy of its page where one is wanted. */
final class Keeping {
  private final ArticleStore articles;
  private final Sorting sorting;
  private final Duration pageKept;
  private final InstantSource clock;

  Keeping(ArticleStore articles, Sorting sorting, Duration pageKept, InstantSource clock) {
    this.articles = articles;
    this.sorting = sorting;
    this.pageKept = pageKept;
    this.clock = clock;
  }

  /**
   * A page that was reached, whoever gave it.
   *
   * @param unknown forms of its link that led nowhere when the visit began
   */
  record Reached(
      String html, URI url, List<Hop> chain, Validators validators, List<String> unknown) {
    static Reached sent(String html, URI url) {
      return copy(html, url, List.of(), Validators.NONE);
    }

    /** A page that was not fetched for this delivery. */
    static Reached copy(String html, URI url, List<Hop> chain, Validators validators) {
      return new Reached(html, url, chain, validators, List.of());
    }
  }

  /** The article of a page, as it is kept then. */
  Article keep(
      Delivery delivery, FeedItem item, Sorted sorted, Extraction extraction, Reached page) {
    Article article = save(delivery, item, sorted, extraction, page);
    boolean isOfThisPage =
        article.verdict() == extraction.verdict()
            && article.words() == extraction.content().words();
    if (pageKept.isPositive() && isOfThisPage && delivery.from() == ReplayFrom.NETWORK) {
      Instant until = clock.instant().plus(pageKept);
      articles.keepPage(article.id(), page.url().toString(), page.html(), until);
    }
    return article;
  }

  /** One more delivery of an article that is kept. */
  void see(Delivery delivery, FeedItem item, Sorted sorted, ArticleId id) {
    FeedItem tagged = item.withTags(sorted.tags());
    articles.see(id, Draft.sighting(delivery, item), Draft.tags(tagged), List.of());
    sorting.star(delivery, sorted, id);
  }

  /** The article alone, without a copy of what it was read from. */
  Article save(
      Delivery delivery, FeedItem said, Sorted sorted, Extraction extraction, Reached page) {
    FeedItem item = said.withTags(sorted.tags());
    URI canonical = CanonicalClaim.of(extraction.canonicalUrl(), page.url());
    String key = LinkForms.key(canonical);
    List<String> link = Identity.before(item.link());
    Map<String, ArticleId> known =
        page.unknown().equals(List.of(key))
            ? Map.of() // whoever keeps its page meanwhile does so under this very key
            : articles.known(Stream.concat(Stream.of(key), link.stream()).distinct().toList());
    ArticleId id = known.getOrDefault(key, ArticleId.of(key));
    Article article = Draft.of(id, extraction, canonical, delivery, item, clock.instant());
    List<String> aliases = Identity.aliases(item.link(), page.chain(), page.url(), article.url());
    Optional<ArticleId> before =
        Optional.ofNullable(delivery.articleId())
            .or(() ->
                link.stream().flatMap(form -> Stream.ofNullable(known.get(form))).findFirst());
    Article kept = articles.save(article, extraction.content().html(), aliases, page.validators());
    before.ifPresent(older -> supersede(older, kept));
    sorting.star(delivery, sorted, kept.id());
    return kept;
  }

  /** What had to be taken from the feed, under the link's own address, has its page now. */
  private void supersede(ArticleId before, Article now) {
    if (!before.equals(now.id())) {
      articles
          .find(before)
          .filter(older -> older.verdict() == Verdict.FEED_ONLY)
          .ifPresent(older -> articles.supersede(older.id(), now.id()));
    }
  }
}
