package newshook.search;

import newshook.article.ArticleId;

/** What the reader did with articles: asked only when a question says {@code is:}. */
public interface Marks {
  /** Nothing was read yet and nothing starred. */
  Marks NONE =
      new Marks() {
        @Override
        public boolean isRead(ArticleId id, int stored) {
          return false;
        }

        @Override
        public boolean isStarred(ArticleId id) {
          return false;
        }
      };

  /**
   * Whether an article was read.
   *
   * @param stored when it came, in seconds since 1970
   */
  boolean isRead(ArticleId id, int stored);

  boolean isStarred(ArticleId id);
}
