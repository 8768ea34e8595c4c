package newshook.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newshook.article.DeliveryId;
import newshook.intake.Batch;
import newshook.intake.Batch.Result;
import newshook.intake.Batch.Result.Broken;

/**
 * New deliveries, as the table's stream tells of them, or one that is named: {@code {"delivery":
 * "ID"}}. Answers with the records that have to come again.
 */
public final class ArticleHandler implements RequestStreamHandler {
  private final Batch batch;
  private final Counted counted;
  private final KeptRules rules;

  /** For Lambda. */
  public ArticleHandler() {
    this(App.fromEnvironment());
    prepare();
  }

  public ArticleHandler(App app) {
    this.batch = app.batch();
    this.counted = app.counted();
    this.rules = app.rules();
  }

  /** For SnapStart, if this is the function itself. */
  void prepare() {
    Snapshot.prepare(PrimingEvents::article, rules::now);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Map<DeliveryId, String> sequences = deliveries(Json.map(input));
    List<Result> results = batch.run(List.copyOf(sequences.keySet()), Results.remaining(context));
    LogLine log = LogLine.of(context);
    Results.log(results, log);
    counted.write(results, log);
    output.write(answer(results, sequences).getBytes(StandardCharsets.UTF_8));
  }

  private static String answer(List<Result> results, Map<DeliveryId, String> sequences) {
    return Json.text(json -> {
      json.writeArrayFieldStart("batchItemFailures");
      for (Result result : results) {
        if (result instanceof Broken) {
          json.writeStartObject();
          json.writeStringField("itemIdentifier", sequences.get(result.id()));
          json.writeEndObject();
        }
      }
      json.writeEndArray();
    });
  }

  /** The deliveries that the event names, each with its sequence number in the stream. */
  private static Map<DeliveryId, String> deliveries(Map<String, Object> event) {
    Map<DeliveryId, String> sequences = new LinkedHashMap<>();
    if (event.get("delivery") instanceof String id) {
      sequences.put(new DeliveryId(id), "");
    }
    if (event.get("Records") instanceof List<?> records) {
      for (Map<String, Object> record : objects(records)) {
        Map<String, Object> change = object(record, "dynamodb");
        Object key = object(object(change, "Keys"), "pk").get("S");
        if ("INSERT".equals(record.get("eventName")) && key instanceof String pk) {
          delivery(pk)
              .ifPresent(
                  id -> sequences.putIfAbsent(id, String.valueOf(change.get("SequenceNumber"))));
        }
      }
    }
    return sequences;
  }

  /** A record of something else, or one that is damaged, must not keep the others waiting. */
  private static Optional<DeliveryId> delivery(String pk) {
    try {
      return pk.startsWith("E#") ? Optional.of(new DeliveryId(pk.substring(2))) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static List<Map<String, Object>> objects(List<?> list) {
    List<Map<String, Object>> objects = new ArrayList<>();
    for (Object entry : list) {
      if (entry instanceof Map<?, ?> map) {
        objects.add(Json.cast(map));
      }
    }
    return objects;
  }

  private static Map<String, Object> object(Map<String, Object> parent, String name) {
    return parent.get(name) instanceof Map<?, ?> map ? Json.cast(map) : Map.of();
  }
}
