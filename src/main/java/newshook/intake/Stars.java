package newshook.intake;

import newshook.article.ArticleId;

/** Where stars are kept. */
@FunctionalInterface
public interface Stars {
  void star(ArticleId id);
}
