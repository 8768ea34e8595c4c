package newshook.reading.page;

import java.util.List;
import newshook.article.Article;
import newshook.store.ArticleStore.Around;
import newshook.store.Mark;

/**
 * What an article's page tells besides the article.
 *
 * @param around its neighbours in time
 * @param elsewhere what other sites wrote on the same story, the likest first
 */
public record Surroundings(Mark mark, Around around, List<Article> elsewhere) {
  public Surroundings {
    elsewhere = List.copyOf(elsewhere);
  }
}
