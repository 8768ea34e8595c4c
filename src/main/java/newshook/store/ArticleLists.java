package newshook.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newshook.article.Article;
import newshook.store.Table.Selection;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Articles page by page, newest first: all, or those of one site, feed or tag. */
final class ArticleLists {
  private final Table table;
  private final Days days;

  ArticleLists(Table table, Days days) {
    this.table = table;
    this.days = days;
  }

  Listing<Article> of(ArticleQuery query) {
    Cursor start = Cursor.read(query.cursor());
    return switch (query.group()) {
      case ALL -> listDays(query.limit(), start);
      case HOST -> listGroup("H", query.key(), "M", query.limit(), start);
      case FEED ->
          listGroup("F", query.key(), "F#" + ArticleRow.clipped(query.key()), query.limit(), start);
      case TAG ->
          listGroup("G", query.key(), "G#" + ArticleRow.clipped(query.key()), query.limit(), start);
    };
  }

  private Listing<Article> listDays(int limit, Cursor start) {
    List<Row> rows = new ArrayList<>();
    for (String day : days.from(DynamoArticleStore.KIND, start.day())) {
      int wanted = limit + 1 - rows.size();
      Cursor after = day.equals(start.day()) ? start : new Cursor("");
      rows.addAll(
          indexPage(
              Index.BY_DAY,
              "dk",
              "ds",
              DynamoArticleStore.KIND + day + Index.SHARD,
              "M",
              wanted,
              after));
      if (rows.size() > limit) {
        break;
      }
    }
    return listing(rows, limit);
  }

  private Listing<Article> listGroup(String kind, String key, String sk, int limit, Cursor start) {
    String partition = ArticleRow.group(kind, key);
    return listing(indexPage(Index.BY_GROUP, "gk", "gs", partition, sk, limit + 1, start), limit);
  }

  /** One row more than the limit says that there is another page. */
  private static Listing<Article> listing(List<Row> rows, int limit) {
    List<Row> page = rows.subList(0, Math.min(limit, rows.size()));
    List<Article> articles =
        page.stream()
            .filter(ArticleRow::isArticle)
            .map(row -> ArticleRow.read(row, List.of()))
            .toList();
    boolean isLast = rows.size() <= limit;
    return new Listing<>(articles, isLast ? "" : Cursor.write(sort(page.getLast())));
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
      Cursor after) {
    Map<String, AttributeValue> startKey = new HashMap<>();
    if (!after.isStart()) {
      startKey.putAll(Table.key("A#" + after.id(), sk));
      startKey.put(pkName, fromS(partition));
      startKey.put(skName, fromS(after.sort()));
    }
    return table.query(
        new Selection(
            index, pkName + " = :p", Map.of(":p", fromS(partition)), false, limit, startKey));
  }
}
