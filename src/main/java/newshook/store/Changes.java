package newshook.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import newshook.article.ArticleId;
import newshook.search.Shelf.Change;
import newshook.store.Table.Selection;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Articles that are otherwise than when they were stored, for the search index. New ones need no
 * note: the list of their day has them.
 */
final class Changes {
  private static final String KEY = "X#changes";
  private final Table table;

  Changes(Table table) {
    this.table = table;
  }

  /** A note that cannot be written is made up for by the index's walk through the archive. */
  void note(ArticleId id) {
    try {
      table.put(Row.keyed(KEY, id.value()).put(Signature.NAME, Signature.fresh()));
    } catch (SdkException _) {
      // keeping an article must never fail for the index's sake
    }
  }

  List<Change> list(int most) {
    return table
        .query(new Selection("", "pk = :pk", Map.of(":pk", fromS(KEY)), true, most, Map.of()))
        .stream()
        .map(row -> new Change(new ArticleId(row.text("sk")), row.text(Signature.NAME)))
        .toList();
  }

  void forget(Change change) {
    table.deleteIf(KEY, change.id().value(), Signature.NAME, fromS(change.mark()));
  }
}
