package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newshook.dev.Functions.Name;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * What the event source mapping is on AWS: new deliveries from the table's stream to
 * ArticleFunction. It starts at the stream's beginning: what a killed stack had accepted is done
 * first, and what is done already is skipped by its claim.
 */
final class StreamPoller implements AutoCloseable {
  private static final int BATCH = 10;
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final DynamoDbStreamsClient streams;
  private final Functions functions;
  private final Thread thread;

  /** Iterators of the shards that are read; a shard that ended stays in {@code known}. */
  private final Map<String, String> iterators = new HashMap<>();

  private final Set<String> known = new HashSet<>();

  /** The table's stream, once the table has told it. */
  private String stream = "";

  private volatile boolean isClosed;

  StreamPoller(DynamoDbStreamsClient streams, Functions functions) {
    this.streams = streams;
    this.functions = functions;
    this.thread = Thread.ofPlatform().daemon().name("stream").start(this::run);
  }

  private void run() {
    while (!isClosed) {
      try {
        look();
      } catch (RuntimeException | IOException e) {
        if (!isClosed) {
          System.err.println("newshook: stream: " + e);
          iterators.clear();
          known.clear();
        }
      }
      if (!Pause.of(PAUSE)) {
        return;
      }
    }
  }

  private void look() throws IOException {
    if (stream.isEmpty()) {
      stream =
          streams.listStreams(r -> r.tableName(LocalTable.NAME)).streams().getFirst().streamArn();
    }
    for (Shard shard :
        streams.describeStream(r -> r.streamArn(stream)).streamDescription().shards()) {
      if (known.add(shard.shardId())) {
        iterators.put(
            shard.shardId(),
            streams
                .getShardIterator(r ->
                    r.streamArn(stream)
                        .shardId(shard.shardId())
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator());
      }
    }
    for (String shard : List.copyOf(iterators.keySet())) {
      var answer = streams.getRecords(r -> r.shardIterator(iterators.get(shard)));
      deliver(answer.records());
      if (answer.nextShardIterator() == null) {
        iterators.remove(shard);
      } else {
        iterators.put(shard, answer.nextShardIterator());
      }
    }
  }

  private void deliver(List<Record> records) throws IOException {
    List<Map<String, Object>> events =
        records.stream().filter(StreamPoller::isNewDelivery).map(StreamPoller::event).toList();
    for (int from = 0; from < events.size(); from += BATCH) {
      List<Map<String, Object>> batch =
          new ArrayList<>(events.subList(from, Math.min(events.size(), from + BATCH)));
      functions.call(Name.ARTICLE, JSON.std.asBytes(Map.of("Records", batch)));
    }
  }

  private static boolean isNewDelivery(Record record) {
    AttributeValue pk = record.dynamodb().keys().get("pk");
    return record.eventNameAsString().equals("INSERT") && pk != null && pk.s().startsWith("E#");
  }

  private static Map<String, Object> event(Record record) {
    Map<String, Object> keys = new HashMap<>();
    record.dynamodb().keys().forEach((name, value) -> keys.put(name, Map.of("S", value.s())));
    return Map.of(
        "eventID", record.eventID(),
        "eventName", record.eventNameAsString(),
        "dynamodb", Map.of("Keys", keys, "SequenceNumber", record.dynamodb().sequenceNumber()));
  }

  @Override
  public void close() {
    isClosed = true;
    thread.interrupt();
  }
}
