package newshook.store;

import java.util.Map;
import java.util.TreeMap;
import newshook.dev.LocalTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** All that a table holds, as it is. */
public final class Items {
  private static final AttributeValue NONE = AttributeValue.fromS("");

  private Items() {}

  /** Every item, by {@code pk sk}. */
  public static Map<String, Map<String, AttributeValue>> all(DynamoDbClient client) {
    Map<String, Map<String, AttributeValue>> items = new TreeMap<>();
    client
        .scanPaginator(r -> r.tableName(LocalTable.NAME).consistentRead(true))
        .items()
        .forEach(item -> items.put(text(item, "pk") + " " + text(item, "sk"), item));
    return items;
  }

  public static String text(Map<String, AttributeValue> item, String name) {
    return String.valueOf(item.getOrDefault(name, NONE).s());
  }
}
