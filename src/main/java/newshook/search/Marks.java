package newshook.search;

import java.util.Set;
import newshook.article.ArticleId;

/** What the reader did with articles: asked only when a question says {@code is:}. */
public interface Marks {
  /** Nothing was read yet and nothing starred. */
  Marks NONE =
      new Marks() {
        @Override
        public Set<ArticleId> read() {
          return Set.of();
        }

        @Override
        public Set<ArticleId> starred() {
          return Set.of();
        }
      };

  /** The articles that were read. */
  Set<ArticleId> read();

  /** The articles with a star. */
  Set<ArticleId> starred();
}
