package newshook.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;

/** {@code template.yaml} makes the table that the code expects. */
class SchemaTest {
  private static final CreateTableRequest SCHEMA = Schema.create("t");

  private final String template = Files.readString(Path.of("template.yaml"));

  SchemaTest() throws IOException {}

  @Test
  void theTemplateHasTheSameKeysAndAttributes() {
    assertEquals(
        SCHEMA.attributeDefinitions().stream().map(a -> a.attributeName()).sorted().toList(),
        found("AttributeName: (\\w+), AttributeType: S").sorted().toList());
    List<String> keys =
        Stream.concat(
                SCHEMA.keySchema().stream(),
                SCHEMA.globalSecondaryIndexes().stream().flatMap(i -> i.keySchema().stream()))
            .map(k -> k.attributeName() + " " + k.keyTypeAsString())
            .toList();
    assertEquals(
        keys,
        found("AttributeName: (\\w+, KeyType: \\w+)")
            .map(k -> k.replace(", KeyType:", ""))
            .toList());
  }

  @Test
  void theTemplateHasTheSameIndexes() {
    assertEquals(
        SCHEMA.globalSecondaryIndexes().stream().map(GlobalSecondaryIndex::indexName).toList(),
        found("IndexName: ([\\w-]+)").toList());
    assertEquals(
        SCHEMA.globalSecondaryIndexes().stream()
            .map(i -> i.projection().projectionTypeAsString())
            .toList(),
        found("ProjectionType: (\\w+)").toList());
    assertEquals(
        List.of(String.join(", ", Index.LISTED)), found("\\[(url, title[^\\]]*)\\]").toList());
  }

  @Test
  void theTemplateHasTheSameStreamAndTimeToLive() {
    assertTrue(
        template.contains(
            "StreamViewType: " + SCHEMA.streamSpecification().streamViewTypeAsString()));
    assertTrue(template.contains("AttributeName: " + Schema.TTL + "\n"));
    assertTrue(template.contains("BillingMode: " + SCHEMA.billingModeAsString()));
  }

  private Stream<String> found(String pattern) {
    return Pattern.compile(pattern)
        .matcher(template)
        .results()
        .map((MatchResult m) -> m.group(1))
        .toList()
        .stream();
  }
}
