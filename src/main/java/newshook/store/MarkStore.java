package newshook.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import newshook.article.Article;
import newshook.article.ArticleId;

/**
 * What was read and what was starred: one reader an archive. Marks hang on an article's place in
 * the lists, which no replay and no new text ever changes; an article that turns out to be another
 * one takes them along ({@link ArticleStore#supersede}).
 */
public interface MarkStore {
  /** An article by its place in the lists: what is needed to know its marks. */
  record Placed(ArticleId id, Instant storedAt) {
    public static Placed of(Article article) {
      return new Placed(article.id(), article.storedAt());
    }
  }

  /**
   * The marks of these articles, each of which has an answer. Cheap for neighbours in a list (two
   * read units for fifty), half a unit an article where they lie far apart.
   */
  Map<ArticleId, Mark> of(Collection<Placed> articles);

  /** The same, for articles at hand. */
  default Map<ArticleId, Mark> of(List<Article> articles) {
    return of((Collection<Placed>) articles.stream().map(Placed::of).toList());
  }

  /** Every mark: about a read unit for seventy of them. */
  AllMarks all();

  /** Marks these articles. Returns those that there are, in the order given. */
  List<ArticleId> mark(List<ArticleId> ids, Marking marking);

  /** Stars an article; false if it is not kept here. */
  default boolean star(ArticleId id) {
    return !mark(List.of(id), Marking.STAR).isEmpty();
  }

  /** As {@link ArticleStore#list}, but the starred ones only. A page may hold fewer than asked. */
  Listing<Article> starred(ArticleQuery query);

  /** As {@link ArticleStore#list}, but the unread ones only. A page may hold fewer than asked. */
  Listing<Article> unread(ArticleQuery query);
}
