package newshook.lambda;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newshook.store.Schema;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Notes what a client is asked for, as IAM sees it. */
final class CallRecorder implements ExecutionInterceptor {
  private static final Pattern EQUALS = Pattern.compile("(#?\\w+)\\s*=\\s*(:\\w+)");

  final Set<Call> calls = ConcurrentHashMap.newKeySet();

  /**
   * One call.
   *
   * @param action such as {@code Query}
   * @param resource {@code table} or {@code index/by-day}
   * @param leadingKeys the partition keys in the request, as {@code dynamodb:LeadingKeys} has them
   */
  record Call(String action, String resource, Set<String> leadingKeys) {}

  @Override
  public void beforeExecution(
      Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
    SdkRequest request = context.request();
    String action = request.getClass().getSimpleName().replaceFirst("Request$", "");
    String index =
        request instanceof QueryRequest query && query.indexName() != null ? query.indexName() : "";
    calls.add(
        new Call(
            action, index.isEmpty() ? "table" : "index/" + index, new TreeSet<>(keys(request))));
  }

  /** A request of another kind would go unseen: whoever makes one says here what its keys are. */
  private static List<String> keys(SdkRequest request) {
    return switch (request) {
      case GetItemRequest get -> pk(get.key());
      case PutItemRequest put -> pk(put.item());
      case UpdateItemRequest update -> pk(update.key());
      case DeleteItemRequest delete -> pk(delete.key());
      case BatchGetItemRequest batch ->
          batch.requestItems().values().stream()
              .flatMap(wanted -> wanted.keys().stream())
              .flatMap(key -> pk(key).stream())
              .toList();
      case QueryRequest query -> List.of(key(query));
      default -> throw new AssertionError("which keys has " + request.getClass() + "?");
    };
  }

  private static List<String> pk(Map<String, AttributeValue> item) {
    return List.of(Objects.requireNonNull(item.get("pk")).s());
  }

  private static String key(QueryRequest query) {
    String partition = partition(query.indexName());
    Map<String, String> names = query.expressionAttributeNames();
    Matcher equals = EQUALS.matcher(query.keyConditionExpression());
    while (equals.find()) {
      if (names.getOrDefault(equals.group(1), equals.group(1)).equals(partition)) {
        return Objects.requireNonNull(query.expressionAttributeValues().get(equals.group(2))).s();
      }
    }
    throw new AssertionError("no " + partition + " in " + query.keyConditionExpression());
  }

  /** What the partition key of an index is called, or of the table. */
  private static String partition(@Nullable String index) {
    CreateTableRequest table = Schema.create("any");
    Stream<KeySchemaElement> schema =
        index == null
            ? table.keySchema().stream()
            : table.globalSecondaryIndexes().stream()
                .filter(one -> one.indexName().equals(index))
                .map(one -> one.keySchema())
                .flatMap(Collection::stream);
    return schema
        .filter(key -> key.keyType() == KeyType.HASH)
        .map(KeySchemaElement::attributeName)
        .findFirst()
        .orElseThrow();
  }
}
