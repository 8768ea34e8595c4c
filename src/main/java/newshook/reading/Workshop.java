package newshook.reading;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import newshook.reading.page.Pages;
import newshook.store.ArticleStore;
import newshook.store.SortingStore;
import newshook.store.SubscriptionStore;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sets up here rather than reads: the checker of test posts, sorting rules, WebSub,
 * and the page that a telephone shares to. Whoever may only read may not do this: one place asks.
 */
public final class Workshop {
  private final SetUpRoutes setUp;
  private final SortingRoutes sorting;
  private final WebSubRoutes webSub;

  /**
   * @param freshIds gives ids that nobody can guess
   */
  public Workshop(
      ArticleStore articles,
      SortingStore rules,
      SubscriptionStore subscriptions,
      PostChecker checker,
      Keeper keeper,
      Supplier<String> freshIds,
      InstantSource clock) {
    this.setUp = new SetUpRoutes(checker, keeper);
    this.sorting = new SortingRoutes(articles, rules, clock);
    this.webSub = new WebSubRoutes(subscriptions, freshIds, clock);
  }

  /** Empty where the address is none of ours. */
  Optional<Answer> answer(Ask ask, List<String> path, Pages pages) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    @Nullable Answer answer =
        switch (String.join("/", path)) {
          case "setup" -> setUp.page(ask, pages);
          case "share" -> setUp.share(ask, pages);
          case "sorting" -> sorting.page(ask, pages);
          case "api/v1/setup/check" -> setUp.check(ask);
          case "api/v1/sorting" -> sorting.rules(ask);
          case "api/v1/sorting/try" -> sorting.trial(ask);
          case "api/v1/websub" -> webSub.all(ask);
          default -> null;
        };
    return Optional.ofNullable(answer);
  }
}
