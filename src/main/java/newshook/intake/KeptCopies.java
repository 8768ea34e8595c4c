package newshook.intake;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import newshook.article.ArticleId;
import newshook.article.Delivery;
import newshook.article.FeedItem;
import newshook.article.Validators;
import newshook.article.Verdict;
import newshook.fetch.FetchRequest;
import newshook.fetch.Hop;
import newshook.intake.Keeping.Reached;
import newshook.link.WebUrl;
import newshook.store.ArticleStore;
import org.jspecify.annotations.Nullable;

/** What a replay can ask about the page that its article was read from: only for a newer one. */
final class KeptCopies {
  private final ArticleStore articles;

  KeptCopies(ArticleStore articles) {
    this.articles = articles;
  }

  /** The first try just asks; later ones are a program's own. */
  FetchRequest request(Delivery delivery, FeedItem item, Duration budget) {
    FetchRequest request = FetchRequest.of(item.link(), budget);
    return delivery.attempts() > 1 ? request.again(held(delivery.articleId())) : request;
  }

  /** The copy of the page that the article was read from; empty if none was kept. */
  Optional<Reached> page(ArticleId kept, List<Hop> chain) {
    return articles
        .page(kept)
        .flatMap(page ->
            WebUrl.read(page.url())
                .map(url -> Reached.copy(page.html(), url, chain, articles.validators(kept))));
  }

  private Validators held(@Nullable ArticleId kept) {
    return kept != null && isEnough(kept) ? articles.validators(kept) : Validators.NONE;
  }

  /** Where the text could be read better and there is no copy to do it, the page is wanted. */
  private boolean isEnough(ArticleId kept) {
    return articles.find(kept).filter(a -> a.verdict() == Verdict.FULL).isPresent()
        || articles.page(kept).isPresent();
  }
}
