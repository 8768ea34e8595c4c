package newshook.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import javax.net.ssl.SSLContext;

/**
 * Makes each kind of call that the functions make, on a table of its own, so that the stub is
 * practised.
 */
final class ColdStartCaller implements AutoCloseable {
  private static final String KEY = "{\"pk\":{\"S\":\"A#practice\"},\"sk\":{\"S\":\"M\"}}";

  private static final Map<String, String> CALLS =
      Map.of(
          "PutItem",
          """
          {"TableName":"practice","Item":{"pk":{"S":"A#practice"},"sk":{"S":"M"},\
          "words":{"N":"800"},"gz":{"B":"%s"}}}\
          """
              .formatted("H4sIAAAA".repeat(1500)),
          "GetItem",
          "{\"TableName\":\"practice\",\"Key\":" + KEY + "}",
          "BatchGetItem",
          "{\"RequestItems\":{\"practice\":{\"Keys\":[" + KEY + "]}}}",
          "UpdateItem",
          """
          {"TableName":"practice","Key":%s,\
          "UpdateExpression":"SET #status = :new_status, #tries = if_not_exists(#tries, :zero) + \
          :by_tries REMOVE #reason",\
          "ConditionExpression":"attribute_exists(pk)",\
          "ExpressionAttributeNames":{"#status":"status","#tries":"tries","#reason":"reason"},\
          "ExpressionAttributeValues":{":new_status":{"S":"WORKING"},":by_tries":{"N":"1"},\
          ":zero":{"N":"0"}}}\
          """
              .formatted(KEY));

  private final HttpClient client;
  private final URI table;

  ColdStartCaller(SSLContext trust, String table) {
    this.client = HttpClient.newBuilder().sslContext(trust).build();
    this.table = URI.create(table);
  }

  void callAll() throws IOException {
    for (Map.Entry<String, String> call : CALLS.entrySet()) {
      HttpRequest request =
          HttpRequest.newBuilder(table)
              .header("X-Amz-Target", "DynamoDB_20120810." + call.getKey())
              .POST(BodyPublishers.ofString(call.getValue()))
              .build();
      try {
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
          throw new IOException(call.getKey() + " is answered with " + answer.statusCode());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted in practice", e);
      }
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
