package newshook.reading;

import java.util.List;
import java.util.function.Function;
import newshook.article.Article;
import newshook.article.ArticleId;
import newshook.extract.Content;
import newshook.reading.api.ArticleLines;
import newshook.store.ArticleQuery;
import newshook.store.ArticleStore;
import newshook.store.ArticleStore.Whole;
import newshook.store.Listing;

/**
 * Whole articles, one JSON object a line, for other programs. The next part is named by a {@code
 * Link} header: a function's answer has an end.
 */
final class Export {
  /** In characters; Lambda's answers end at 6 MB, and a character may need three bytes. */
  private static final int MOST = 1_800_000;

  private final ArticleStore articles;
  private final int most;

  Export(ArticleStore articles) {
    this(articles, MOST);
  }

  Export(ArticleStore articles, int most) {
    this.articles = articles;
    this.most = most;
  }

  Answer answer(Ask ask, ArticleQuery query, Filter filter) {
    Function<ArticleQuery, Listing<Article>> lists = articles::list;
    Listing<Article> listing = filter.list(query, lists);
    ArticleLines lines = new ArticleLines();
    int written = write(listing.items(), lines);
    Listing<Article> part =
        written == listing.items().size()
            ? listing
            : filter.list(
                new ArticleQuery(query.group(), query.key(), written, query.cursor()), lists);
    Answer answer = Answer.of("application/x-ndjson", lines.toString());
    return part.cursor().isEmpty()
        ? answer
        : answer.with("link", "<" + Local.next(ask, part.cursor()) + ">; rel=\"next\"");
  }

  /** How many there was room for; one always is. */
  private int write(List<Article> found, ArticleLines lines) {
    int written = 0;
    for (Article listed : found) {
      ArticleId id = listed.id();
      Whole whole = articles.read(id).orElseGet(() -> new Whole(listed, ""));
      if (!lines.add(whole.article(), new Content(whole.html()), most)) {
        return written;
      }
      written++;
    }
    return written;
  }
}
