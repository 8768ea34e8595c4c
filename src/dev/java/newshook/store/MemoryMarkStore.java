package newshook.store;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import newshook.article.Article;
import newshook.article.ArticleId;

/** Keeps marks for as long as the process lives. For tests; safe for use by several threads. */
public final class MemoryMarkStore implements MarkStore {
  private final MemoryArticleStore articles;
  private final TreeSet<String> starred = new TreeSet<>();
  private final TreeSet<String> read = new TreeSet<>();

  public MemoryMarkStore(MemoryArticleStore articles) {
    this.articles = articles;
  }

  @Override
  public synchronized Map<ArticleId, Mark> of(Collection<Placed> placed) {
    Map<ArticleId, Mark> marks = new LinkedHashMap<>();
    for (Placed article : placed) {
      String place = ArticleRow.place(article.storedAt(), article.id());
      marks.put(article.id(), new Mark(read.contains(place), starred.contains(place)));
    }
    return marks;
  }

  @Override
  public synchronized AllMarks all() {
    return new AllMarks(ids(starred), ids(read), Set.of(), Instant.MIN);
  }

  private static Set<ArticleId> ids(Set<String> places) {
    return places.stream()
        .map(place -> new ArticleId(place.substring(place.indexOf('#') + 1)))
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized List<ArticleId> mark(List<ArticleId> ids, Marking marking) {
    List<ArticleId> found = ids.stream().filter(id -> articles.find(id).isPresent()).toList();
    for (ArticleId id : found) {
      String place = ArticleRow.sort(articles.find(id).orElseThrow());
      switch (marking) {
        case STAR -> starred.add(place);
        case UNSTAR -> starred.remove(place);
        case READ -> read.add(place);
        case UNREAD -> read.remove(place);
        case READ_BEFORE ->
            all(ArticleQuery.newest(200)).items().stream()
                .map(ArticleRow::sort)
                .filter(other -> other.compareTo(place) <= 0)
                .forEach(read::add);
      }
    }
    return found;
  }

  @Override
  public synchronized Listing<Article> starred(ArticleQuery query) {
    return chosen(query, place -> starred.contains(place));
  }

  @Override
  public synchronized Listing<Article> unread(ArticleQuery query) {
    return chosen(query, place -> !read.contains(place));
  }

  private Listing<Article> chosen(ArticleQuery query, Predicate<String> wanted) {
    List<Article> found =
        all(query).items().stream().filter(a -> wanted.test(ArticleRow.sort(a))).toList();
    List<Article> page = found.stream().limit(query.limit()).toList();
    boolean isLast = page.size() == found.size();
    return new Listing<>(page, isLast ? "" : Cursor.write(ArticleRow.sort(page.getLast())));
  }

  private Listing<Article> all(ArticleQuery query) {
    return articles.list(new ArticleQuery(query.group(), query.key(), 200, query.cursor()));
  }
}
