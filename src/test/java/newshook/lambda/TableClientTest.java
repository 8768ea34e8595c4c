package newshook.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class TableClientTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "AWS_REGION", "eu-north-1", "AWS_ENDPOINT_URL_DYNAMODB", "https://table.priming.example");

  /** A streamed call over a connection that was used before begins with a wait. */
  @Test
  void sendsCallsWhole() throws Exception {
    var connection = new Connection(URI.create("https://table.priming.example").toURL());
    try (DynamoDbClient client =
        TableClient.quick(ENVIRONMENT)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClient(UrlConnectionHttpClient.create(_ -> connection))
            .build()) {
      client.getItem(r -> r.tableName("t").key(Map.of("pk", AttributeValue.fromS("crane"))));
    }

    assertFalse(connection.isStreaming());
    assertEquals(
        "{\"TableName\":\"t\",\"Key\":{\"pk\":{\"S\":\"crane\"}}}",
        connection.sent.toString(StandardCharsets.UTF_8));
  }

  /** Leads nowhere, and notes what it is given. */
  private static final class Connection extends HttpURLConnection {
    final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    Connection(URL url) {
      super(url);
    }

    boolean isStreaming() {
      return fixedContentLength >= 0 || fixedContentLengthLong >= 0 || chunkLength >= 0;
    }

    @Override
    public OutputStream getOutputStream() {
      return sent;
    }

    @Override
    public int getResponseCode() {
      return HTTP_OK;
    }

    @Override
    public InputStream getInputStream() {
      return new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void connect() {
      connected = true;
    }

    @Override
    public void disconnect() {
      connected = false;
    }

    @Override
    public boolean usingProxy() {
      return false;
    }
  }
}
