package newshook.store;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * The table as code, for the local stack and the tests; {@code template.yaml} says the same for
 * AWS.
 */
public final class Schema {
  /** The attribute that says, in seconds since 1970, when DynamoDB may forget an item. */
  public static final String TTL = "ttl";

  private Schema() {}

  public static CreateTableRequest create(String tableName) {
    return CreateTableRequest.builder()
        .tableName(tableName)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .keySchema(keys("pk", "sk"))
        .attributeDefinitions(
            Stream.of("pk", "sk", "dk", "ds", "gk", "gs", "uk", "us").map(Schema::text).toList())
        .globalSecondaryIndexes(
            index(Index.BY_DAY, keys("dk", "ds"), listed()),
            index(Index.BY_GROUP, keys("gk", "gs"), listed()),
            index(
                Index.BY_DUE,
                keys("uk", "us"),
                Projection.builder().projectionType(ProjectionType.KEYS_ONLY).build()))
        .streamSpecification(s -> s.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY))
        .build();
  }

  private static Projection listed() {
    return Projection.builder()
        .projectionType(ProjectionType.INCLUDE)
        .nonKeyAttributes(Index.LISTED)
        .build();
  }

  private static GlobalSecondaryIndex index(
      String name, List<KeySchemaElement> keys, Projection projection) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(keys)
        .projection(projection)
        .build();
  }

  private static List<KeySchemaElement> keys(String hash, String range) {
    return List.of(
        KeySchemaElement.builder().attributeName(hash).keyType(KeyType.HASH).build(),
        KeySchemaElement.builder().attributeName(range).keyType(KeyType.RANGE).build());
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }
}
