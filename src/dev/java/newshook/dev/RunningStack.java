package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newshook.article.Token;
import newshook.dev.Functions.Name;

/** The local stack of this folder, over HTTP. */
record RunningStack(URI uri, String readToken) implements Archive {
  static RunningStack find() throws IOException {
    Path ready = Path.of("target", "local.json");
    if (!Files.exists(ready)) {
      throw new IllegalArgumentException(
          "no local stack runs in this folder: start it with mvn, or say --aws");
    }
    Map<String, Object> fields = JSON.std.mapFrom(Files.readString(ready));
    return new RunningStack(
        URI.create(String.valueOf(fields.get("url"))), String.valueOf(fields.get("token")));
  }

  @Override
  public byte[] call(Name function, byte[] event) throws IOException {
    return send("/_dev/functions/" + function.function(), "POST", event);
  }

  @Override
  public List<Map<String, Object>> watches() throws IOException {
    return objects(send("/_dev/watches", "GET", new byte[0]));
  }

  @Override
  public void expect(String source, Duration period) throws IOException {
    Map<String, Object> fields = Map.of("id", source, "seconds", period.toSeconds());
    var _ = send("/_dev/watches", "POST", JSON.std.asBytes(fields));
  }

  @Override
  public List<Token> tokens() throws IOException {
    return objects(send("/_dev/tokens", "GET", new byte[0])).stream().map(TokenJson::read).toList();
  }

  @Override
  public void saveToken(Token token) throws IOException {
    var _ = send("/_dev/tokens", "POST", JSON.std.asBytes(TokenJson.write(token)));
  }

  @Override
  public int removeToken(String hash) throws IOException {
    byte[] answer = send("/_dev/tokens", "DELETE", hash.getBytes(StandardCharsets.UTF_8));
    return JSON.std.mapFrom(answer).get("removed") instanceof Number n ? n.intValue() : 0;
  }

  private static List<Map<String, Object>> objects(byte[] answer) throws IOException {
    return JSON.std.listOfFrom(Object.class, answer).stream().map(RunningStack::fields).toList();
  }

  private static Map<String, Object> fields(Object object) {
    Map<String, Object> fields = new HashMap<>();
    if (object instanceof Map<?, ?> map) {
      map.forEach((name, value) -> fields.put(String.valueOf(name), value));
    }
    return fields;
  }

  private byte[] send(String path, String method, byte[] body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(uri.resolve(path))
            .header("Authorization", "Bearer " + readToken)
            .method(method, BodyPublishers.ofByteArray(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() == 400) {
        throw new IllegalArgumentException(new String(answer.body(), StandardCharsets.UTF_8));
      }
      if (answer.statusCode() != 200) {
        throw new IOException(path + " answered " + answer.statusCode());
      }
      return answer.body();
    } catch (ConnectException e) {
      throw new IllegalArgumentException(
          "the local stack of this folder does not answer at " + uri + ": start it again with mvn",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
