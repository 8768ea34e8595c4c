package newshook.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * What the calls of a client cost, in DynamoDB's units and by kind of item: for DynamoDB Local in
 * this process, whose client knows no interceptors.
 */
public final class Units {
  private static final ReturnConsumedCapacity TOTAL = ReturnConsumedCapacity.TOTAL;

  private final Map<String, DoubleAdder> spent = new ConcurrentHashMap<>();

  /** The same client, counted. */
  DynamoDbClient of(DynamoDbClient client) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, args) -> call(client, proxy, method, args));
  }

  /** Units by call and kind of item, such as {@code PutItem A# M}; and forgets them. */
  Map<String, Double> spent() {
    Map<String, Double> all = new java.util.TreeMap<>();
    spent.forEach((name, units) -> all.put(name, units.sumThenReset()));
    return all;
  }

  private Object call(DynamoDbClient client, Object proxy, Method method, Object[] args)
      throws Throwable {
    if (args != null && args.length == 1 && args[0] instanceof Consumer) {
      return java.lang.reflect.InvocationHandler.invokeDefault(proxy, method, args);
    }
    try {
      if (args != null && args.length == 1) {
        switch (args[0]) {
          case PutItemRequest r -> {
            PutItemResponse a = client.putItem(r.toBuilder().returnConsumedCapacity(TOTAL).build());
            return add("PutItem " + kind(r.item()), a.consumedCapacity(), a);
          }
          case UpdateItemRequest r -> {
            UpdateItemResponse a =
                client.updateItem(r.toBuilder().returnConsumedCapacity(TOTAL).build());
            return add("UpdateItem " + kind(r.key()), a.consumedCapacity(), a);
          }
          case GetItemRequest r -> {
            GetItemResponse a = client.getItem(r.toBuilder().returnConsumedCapacity(TOTAL).build());
            return add("GetItem " + kind(r.key()), a.consumedCapacity(), a);
          }
          case QueryRequest r -> {
            QueryResponse a = client.query(r.toBuilder().returnConsumedCapacity(TOTAL).build());
            return add("Query " + r.indexName(), a.consumedCapacity(), a);
          }
          case BatchGetItemRequest r -> {
            BatchGetItemResponse a =
                client.batchGetItem(r.toBuilder().returnConsumedCapacity(TOTAL).build());
            add("BatchGetItem", ofBatch(r, a));
            return a;
          }
          default -> {}
        }
      }
      return method.invoke(client, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } catch (ConditionalCheckFailedException e) {
      add("refused", 1);
      throw e;
    }
  }

  /** Read units. On AWS a key without an item costs its half too; DynamoDB Local forgets it. */
  public static double ofBatch(BatchGetItemRequest request, BatchGetItemResponse answer) {
    int asked = request.requestItems().values().stream().mapToInt(k -> k.keys().size()).sum();
    int found = answer.responses().values().stream().mapToInt(List::size).sum();
    return answer.consumedCapacity().stream().mapToDouble(ConsumedCapacity::capacityUnits).sum()
        + (asked - found) / 2.0;
  }

  private <T> T add(String name, ConsumedCapacity capacity, T answer) {
    add(name, capacity.capacityUnits());
    return answer;
  }

  private void add(String name, double units) {
    spent.computeIfAbsent(name, _ -> new DoubleAdder()).add(units);
  }

  private static String kind(Map<String, AttributeValue> key) {
    String pk = text(key.get("pk"));
    String sk = text(key.get("sk"));
    int hash = sk.indexOf('#');
    return pk.substring(0, Math.min(2, pk.length()))
        + " "
        + (hash < 0 ? sk : sk.substring(0, hash + 1));
  }

  private static String text(@Nullable AttributeValue value) {
    return value == null || value.s() == null ? "" : value.s();
  }
}
