package newshook.reading;

import java.util.Optional;
import newshook.article.ArticleId;
import newshook.extract.Content;
import newshook.search.Library;
import newshook.search.Story;
import newshook.store.ArticleQuery;
import newshook.store.ArticleQuery.Group;
import newshook.store.ArticleStore;
import newshook.store.Listing;

/** The kept articles as search reads them. */
public final class KeptStories implements Library {
  private final ArticleStore articles;

  public KeptStories(ArticleStore articles) {
    this.articles = articles;
  }

  @Override
  public Page newest(int limit, String cursor) {
    Listing<newshook.article.Article> listing =
        articles.list(new ArticleQuery(Group.ALL, "", limit, cursor));
    return new Page(listing.items(), listing.cursor());
  }

  @Override
  public Optional<Story> story(ArticleId id) {
    return articles
        .read(id)
        .filter(whole -> whole.article().id().equals(id))
        .map(whole -> new Story(whole.article(), new Content(whole.html()).text()));
  }
}
