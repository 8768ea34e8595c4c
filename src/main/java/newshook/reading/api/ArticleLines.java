package newshook.reading.api;

import newshook.article.Article;
import newshook.extract.Content;
import newshook.store.Mark;

/** Articles with their texts, one JSON object a line: what other programs take in. */
public final class ArticleLines {
  private final StringBuilder lines = new StringBuilder();

  /**
   * Adds the article; false, and nothing is added, if that would make more than so many characters.
   */
  public boolean add(Article article, Mark mark, Content content, int most) {
    String line = ArticleJson.one(article, mark, content);
    if (!lines.isEmpty() && lines.length() + line.length() >= most) {
      return false;
    }
    lines.append(line).append('\n');
    return true;
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
