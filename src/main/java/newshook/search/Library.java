package newshook.search;

import java.util.List;
import java.util.Optional;
import newshook.article.Article;
import newshook.article.ArticleId;

/** The articles themselves: what is indexed, and what is shown of them. */
public interface Library {
  /** Articles as lists show them, newest first by when we got them; at most 200. */
  Page newest(int limit, String cursor);

  /** The article of this very id with its text; empty if it is no more, or became another one. */
  Optional<Story> story(ArticleId id);

  /**
   * One page of the list.
   *
   * @param cursor of the next page; empty at the end
   */
  record Page(List<Article> articles, String cursor) {
    public Page {
      articles = List.copyOf(articles);
    }
  }
}
