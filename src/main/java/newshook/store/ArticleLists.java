package newshook.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newshook.article.Article;
import newshook.store.ArticleQuery.Group;
import newshook.store.Table.Selection;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Articles page by page, newest first: all, or those of one site, feed or tag. */
final class ArticleLists {
  /** Days with articles that are looked through on each side of one. */
  private static final int DAYS_ON_A_SIDE = 4;

  private final Table table;
  private final Days days;

  ArticleLists(Table table, Days days) {
    this.table = table;
    this.days = days;
  }

  Listing<Article> of(ArticleQuery query) {
    Cursor start = Cursor.read(query.cursor());
    return query.group() == Group.ALL
        ? listDays(query.limit(), start)
        : listGroup(partition(query), itemKey(query), query.limit(), start);
  }

  private static String partition(ArticleQuery query) {
    String kind =
        switch (query.group()) {
          case ALL -> throw new IllegalArgumentException("all articles lie in their days");
          case HOST -> "H";
          case FEED -> "F";
          case TAG -> "G";
        };
    return ArticleRow.group(kind, query.key());
  }

  /** The sort key of an article's item that stands in such a list. */
  private static String itemKey(ArticleQuery query) {
    return switch (query.group()) {
      case ALL, HOST -> "M";
      case FEED -> "F#" + ArticleRow.clipped(query.key());
      case TAG -> "G#" + ArticleRow.clipped(query.key());
    };
  }

  /** Those at the given places in time that stand in the query's list, by their places. */
  Map<String, Article> listed(ArticleQuery query, List<String> places) {
    String sk = itemKey(query);
    String partition = query.group() == Group.ALL ? "" : partition(query);
    Map<String, Article> found = new HashMap<>();
    table
        .getAll(places.stream().map(place -> Table.key("A#" + new Cursor(place).id(), sk)).toList())
        .stream()
        .filter(ArticleRow::isArticle)
        .filter(row -> partition.isEmpty() ? row.has("dk") : row.text("gk").equals(partition))
        .map(row -> ArticleRow.read(row, List.of()))
        .forEach(article -> found.put(ArticleRow.sort(article), article));
    return found;
  }

  /** The articles that were kept right after or before this one, nearest first, of a few days. */
  List<Article> side(Article article, int most, boolean isAfter) {
    String own = Days.day(article.storedAt());
    var here = new Cursor(ArticleRow.sort(article));
    List<Row> rows = new ArrayList<>();
    int queried = 0;
    for (String day :
        isAfter
            ? days.on(DynamoArticleStore.KIND, own, DAYS_ON_A_SIDE)
            : days.from(DynamoArticleStore.KIND, own)) {
      if (queried++ == DAYS_ON_A_SIDE || rows.size() >= most) {
        break;
      }
      Cursor after = day.equals(own) ? here : new Cursor("");
      rows.addAll(day(day, most - rows.size(), after, isAfter));
    }
    return articles(rows);
  }

  private Listing<Article> listDays(int limit, Cursor start) {
    List<Row> rows = new ArrayList<>();
    for (String day : days.from(DynamoArticleStore.KIND, start.day())) {
      int wanted = limit + 1 - rows.size();
      Cursor after = day.equals(start.day()) ? start : new Cursor("");
      rows.addAll(day(day, wanted, after, false));
      if (rows.size() > limit) {
        break;
      }
    }
    return listing(rows, limit);
  }

  private List<Row> day(String day, int limit, Cursor after, boolean forward) {
    String partition = DynamoArticleStore.KIND + day + Index.SHARD;
    return indexPage(Index.BY_DAY, "dk", "ds", partition, "M", limit, after, forward);
  }

  private Listing<Article> listGroup(String partition, String sk, int limit, Cursor start) {
    return listing(
        indexPage(Index.BY_GROUP, "gk", "gs", partition, sk, limit + 1, start, false), limit);
  }

  /** One row more than the limit says that there is another page. */
  private static Listing<Article> listing(List<Row> rows, int limit) {
    List<Row> page = rows.subList(0, Math.min(limit, rows.size()));
    boolean isLast = rows.size() <= limit;
    return new Listing<>(articles(page), isLast ? "" : Cursor.write(sort(page.getLast())));
  }

  private static List<Article> articles(List<Row> rows) {
    return rows.stream()
        .filter(ArticleRow::isArticle)
        .map(row -> ArticleRow.read(row, List.of()))
        .toList();
  }

  /** From the index itself: the row may be damaged, its place in the list is not. */
  private static String sort(Row row) {
    return row.text(row.has("ds") ? "ds" : "gs");
  }

  private List<Row> indexPage(
      String index,
      String pkName,
      String skName,
      String partition,
      String sk,
      int limit,
      Cursor after,
      boolean forward) {
    Map<String, AttributeValue> startKey = new HashMap<>();
    if (!after.isStart()) {
      startKey.putAll(Table.key("A#" + after.id(), sk));
      startKey.put(pkName, fromS(partition));
      startKey.put(skName, fromS(after.sort()));
    }
    return table.query(
        new Selection(
            index, pkName + " = :p", Map.of(":p", fromS(partition)), forward, limit, startKey));
  }
}
