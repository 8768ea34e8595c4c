package newshook.store;

import java.util.List;
import java.util.Optional;
import newshook.article.Article;
import newshook.article.Article.Sighting;
import newshook.article.ArticleId;

/** Keeps articles and gives them back. Doing anything twice changes nothing. */
public interface ArticleStore {
  Optional<Article> find(ArticleId id);

  /** The content HTML. */
  Optional<String> body(ArticleId id);

  /** Articles as lists show them: without {@code evidence} and {@code sightings}. */
  Listing<Article> list(ArticleQuery query);

  /** The article that any of these forms of a link is known to lead to, the first that is. */
  Optional<ArticleId> known(List<String> urls);

  /**
   * Keeps the article with its body, and all the forms of its link. What is kept already is never
   * made worse: a better verdict replaces a worse one, a sighting is added.
   */
  void save(Article article, String html, List<String> aliases);

  /** Notes that one more delivery led to an article that is kept. */
  void see(ArticleId id, Sighting sighting, List<String> aliases);
}
