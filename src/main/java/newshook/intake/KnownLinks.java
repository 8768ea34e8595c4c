package newshook.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import newshook.article.Article;
import newshook.article.ArticleId;
import newshook.article.Delivery;
import newshook.article.FeedItem;
import newshook.article.Verdict;
import newshook.store.ArticleStore;

/** What the forms of a delivery's link are known to lead to, before anything is fetched. */
final class KnownLinks {
  private final ArticleStore articles;

  KnownLinks(ArticleStore articles) {
    this.articles = articles;
  }

  /**
   * What a look-up came to.
   *
   * @param article that is good enough not to fetch anything
   * @param unknown the forms of the link, if it was asked for them and none leads anywhere
   */
  record LookUp(Optional<Article> article, List<String> unknown) {}

  /** Replays and second looks ask the web whatever is known. */
  LookUp of(Delivery delivery, FeedItem item) {
    if (delivery.attemptsBefore() > 0 || delivery.articleId() != null) {
      return new LookUp(Optional.empty(), List.of());
    }
    List<String> forms = Identity.before(item.link());
    Map<String, ArticleId> known = articles.known(forms);
    Optional<Article> article =
        known.values().stream()
            .findFirst()
            .flatMap(articles::find)
            .filter(kept -> kept.verdict() != Verdict.FEED_ONLY);
    return new LookUp(article, known.isEmpty() ? forms : List.of());
  }
}
