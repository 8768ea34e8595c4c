package newshook.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import newshook.store.Schema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** The table in this JVM: DynamoDB Local, in memory or in one file. Sends no telemetry. */
public final class LocalTable implements AutoCloseable {
  public static final String NAME = "newshook";

  private final AmazonDynamoDBLocal server;
  private final DynamoDbClient client;

  private LocalTable(AmazonDynamoDBLocal server) {
    this.server = server;
    this.client = server.dynamoDbClient();
    createIfMissing();
  }

  public static LocalTable inMemory() {
    return new LocalTable(DynamoDBEmbedded.create(true));
  }

  /** In a file of the folder, which is made if it is not there. */
  public static LocalTable onDisk(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new LocalTable(DynamoDBEmbedded.create(folder.resolve("table.db").toFile(), true));
  }

  private void createIfMissing() {
    try {
      client.describeTable(r -> r.tableName(NAME));
    } catch (ResourceNotFoundException _) {
      client.createTable(Schema.create(NAME));
      client.updateTimeToLive(r ->
          r.tableName(NAME)
              .timeToLiveSpecification(t -> t.enabled(true).attributeName(Schema.TTL)));
    }
  }

  public DynamoDbClient client() {
    return client;
  }

  public DynamoDbStreamsClient streams() {
    return server.dynamoDbStreamsClient();
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
