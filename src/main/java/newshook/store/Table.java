package newshook.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The few calls that we make to the one table. */
final class Table {
  /** What BatchGetItem takes at most. */
  private static final int MAX_BATCH = 100;

  private static final int MOST_ROUNDS = 6;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

  private final DynamoDbClient client;
  private final String name;

  Table(DynamoDbClient client, String name) {
    this.client = client;
    this.name = name;
  }

  /** A strongly consistent read. */
  Optional<Row> get(String pk, String sk) {
    var answer = client.getItem(r -> r.tableName(name).key(key(pk, sk)).consistentRead(true));
    return answer.hasItem() ? Optional.of(Row.of(answer.item())) : Optional.empty();
  }

  /** A read at half the price, possibly a moment old. */
  Optional<Row> peek(String pk, String sk) {
    var answer = client.getItem(r -> r.tableName(name).key(key(pk, sk)));
    return answer.hasItem() ? Optional.of(Row.of(answer.item())) : Optional.empty();
  }

  void put(Row row) {
    client.putItem(r -> r.tableName(name).item(row.attributes()));
  }

  /**
   * False if an item with this key is there already. A signed one that was written but whose answer
   * was lost is recognised when the SDK sends it again.
   */
  boolean putNew(Row row) {
    return putIf(row, "attribute_not_exists(pk)", Map.of(), Map.of());
  }

  /** False if the item that is there is not as the condition wants it. */
  boolean putIf(
      Row row, String condition, Map<String, String> names, Map<String, AttributeValue> values) {
    try {
      client.putItem(r ->
          r.tableName(name)
              .item(row.attributes())
              .conditionExpression(condition)
              .expressionAttributeNames(names.isEmpty() ? null : names)
              .expressionAttributeValues(values.isEmpty() ? null : values)
              .returnValuesOnConditionCheckFailure("ALL_OLD"));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return Signature.isOf(row.attributes().get(Signature.NAME), e.item());
    }
  }

  /**
   * Replaces the item if its {@code revision} is still the given one; 0 for an item whose revision
   * is damaged.
   */
  boolean putIfRevision(Row row, long revision) {
    AttributeValue old = AttributeValue.fromN(Long.toString(revision));
    return putIf(
        row,
        revision > 0
            ? "revision = :old"
            : "attribute_exists(pk) AND (NOT revision > :old OR attribute_type(revision, :text))",
        Map.of(),
        revision > 0
            ? Map.of(":old", old)
            : Map.of(":old", old, ":text", AttributeValue.fromS("S")));
  }

  /**
   * The item after the change; empty if the condition did not hold. A signed change that was made
   * but whose answer was lost is recognised when the SDK sends it again.
   */
  Optional<Row> update(String pk, String sk, Change change) {
    try {
      return Optional.of(
          Row.of(
              client
                  .updateItem(r ->
                      r.tableName(name)
                          .key(key(pk, sk))
                          .updateExpression(change.expression())
                          .conditionExpression(change.condition())
                          .expressionAttributeNames(change.names())
                          .expressionAttributeValues(change.values())
                          .returnValues("ALL_NEW")
                          .returnValuesOnConditionCheckFailure("ALL_OLD"))
                  .attributes()));
    } catch (ConditionalCheckFailedException e) {
      return Signature.isOf(change.values().get(":new_" + Signature.NAME), e.item())
          ? Optional.of(Row.of(e.item()))
          : Optional.empty();
    }
  }

  /** The rows that match, at most {@code limit}; DynamoDB's own pages of 1 MB are put together. */
  List<Row> query(Selection selection) {
    List<Row> rows = new ArrayList<>();
    Map<String, AttributeValue> after = selection.after();
    do {
      QueryRequest.Builder request =
          QueryRequest.builder()
              .tableName(name)
              .keyConditionExpression(selection.condition())
              .expressionAttributeValues(selection.values())
              .scanIndexForward(selection.forward())
              .limit(selection.limit() - rows.size());
      if (!selection.index().isEmpty()) {
        request.indexName(selection.index());
      }
      if (!after.isEmpty()) {
        request.exclusiveStartKey(after);
      }
      QueryResponse answer = client.query(request.build());
      answer.items().forEach(item -> rows.add(Row.of(item)));
      after = answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey() : Map.of();
    } while (!after.isEmpty() && rows.size() < selection.limit());
    return rows;
  }

  /** The items of these keys that exist, in no order. */
  List<Row> getAll(List<Map<String, AttributeValue>> keys) {
    List<Row> rows = new ArrayList<>();
    for (int from = 0; from < keys.size(); from += MAX_BATCH) {
      List<Map<String, AttributeValue>> part =
          keys.subList(from, Math.min(keys.size(), from + MAX_BATCH));
      Map<String, KeysAndAttributes> wanted =
          Map.of(name, KeysAndAttributes.builder().keys(part).build());
      for (int round = 0; !wanted.isEmpty(); round++) {
        pauseBefore(round);
        Map<String, KeysAndAttributes> asked = wanted;
        BatchGetItemResponse answer = client.batchGetItem(r -> r.requestItems(asked));
        answer.responses().getOrDefault(name, List.of()).forEach(item -> rows.add(Row.of(item)));
        wanted = answer.unprocessedKeys();
      }
    }
    return rows;
  }

  /** What a throttled table left over is asked for again, later each time, and not for ever. */
  private static void pauseBefore(int round) {
    if (round == MOST_ROUNDS) {
      throw SdkClientException.create("the table leaves keys unread in every round");
    }
    if (round > 0) {
      try {
        Thread.sleep(FIRST_PAUSE.multipliedBy(1L << (round - 1)));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw SdkClientException.create("interrupted while reading", e);
      }
    }
  }

  /** Removes the item, if there is one. */
  void delete(String pk, String sk) {
    client.deleteItem(r -> r.tableName(name).key(key(pk, sk)));
  }

  /** Removes the item if this attribute still is what it was. */
  void deleteIf(String pk, String sk, String name, AttributeValue value) {
    try {
      client.deleteItem(r ->
          r.tableName(this.name)
              .key(key(pk, sk))
              .conditionExpression("#name = :value")
              .expressionAttributeNames(Map.of("#name", name))
              .expressionAttributeValues(Map.of(":value", value)));
    } catch (ConditionalCheckFailedException _) {
      // somebody wrote it once more: it stays
    }
  }

  static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
  }

  /**
   * An update: SET and REMOVE of attributes under a condition. Names are written {@code #name} and
   * values {@code :name} in the condition.
   */
  static final class Change {
    private static final Pattern NAME = Pattern.compile("#\\w+");
    private final Map<String, AttributeValue> values = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<String> sets = new ArrayList<>();
    private final List<String> removes = new ArrayList<>();
    private final String condition;

    Change(String condition) {
      this.condition = condition;
      NAME.matcher(condition)
          .results()
          .forEach(name -> names.put(name.group(), name.group().substring(1)));
    }

    /** A value that only the condition names. */
    Change with(String name, AttributeValue value) {
      values.put(":" + name, value);
      return this;
    }

    Change set(String name, AttributeValue value) {
      names.put("#" + name, name);
      values.put(":new_" + name, value);
      sets.add("#" + name + " = :new_" + name);
      return this;
    }

    Change set(String name, String value) {
      return value.isEmpty()
          ? remove(name)
          : set(name, AttributeValue.fromS(Row.wellFormed(value)));
    }

    Change add(String name, long by) {
      names.put("#" + name, name);
      values.put(":by_" + name, AttributeValue.fromN(Long.toString(by)));
      values.put(":zero", AttributeValue.fromN("0"));
      sets.add("#" + name + " = if_not_exists(#" + name + ", :zero) + :by_" + name);
      return this;
    }

    /** Marks the item as left by this very change. */
    Change signed() {
      return set(Signature.NAME, Signature.fresh());
    }

    Change copy(String from, String to) {
      names.put("#" + from, from);
      names.put("#" + to, to);
      sets.add("#" + to + " = #" + from);
      return this;
    }

    Change remove(String name) {
      names.put("#" + name, name);
      removes.add("#" + name);
      return this;
    }

    String condition() {
      return condition;
    }

    Map<String, String> names() {
      return names;
    }

    Map<String, AttributeValue> values() {
      return values;
    }

    String expression() {
      return "SET "
          + String.join(", ", sets)
          + (removes.isEmpty() ? "" : " REMOVE " + String.join(", ", removes));
    }
  }

  /** What a query asks for. {@code after} is the key to start behind, empty for the beginning. */
  record Selection(
      String index,
      String condition,
      Map<String, AttributeValue> values,
      boolean forward,
      int limit,
      Map<String, AttributeValue> after) {}
}
