package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newshook.article.Token;
import newshook.dev.Functions.Name;

/** The archive that a command works on: the local stack that runs here, or a real table. */
interface Archive {
  /** The options that choose it. */
  Set<String> FLAGS = Set.of("--aws");

  String USAGE =
      """
      --aws            the table NEWSHOOK_TABLE with your AWS credentials and region;
                       without it the local stack that runs in this folder\
      """;

  static Archive of(Options options) throws IOException {
    return options.has("--aws") ? AwsArchive.connect() : RunningStack.find();
  }

  /** A function's answer to an event. */
  byte[] call(Name function, byte[] event) throws IOException;

  /** When each source was heard of, and what is expected of it. */
  List<Map<String, Object>> watches() throws IOException;

  /** From now on something is expected of the source that often; zero for nothing. */
  void expect(String source, Duration period) throws IOException;

  /** Every token of the table, less those of browsers' sessions. */
  List<Token> tokens() throws IOException;

  /** Keeps a token; the same hash again replaces what is there. */
  void saveToken(Token token) throws IOException;

  /** Takes away a token and all that were made from it, and returns how many they were. */
  int removeToken(String hash) throws IOException;

  /** The secret that {@link #get} shows to the reading function. */
  String readToken();

  /**
   * The answer of the API to a GET; anything but 200 is an {@link IllegalStateException} with what
   * it said.
   */
  default String get(String path, String query) throws IOException {
    Map<String, Object> event =
        Map.of(
            "rawPath",
            path,
            "rawQueryString",
            query,
            "headers",
            Map.of("authorization", "Bearer " + readToken()),
            "requestContext",
            Map.of("http", Map.of("method", "GET")));
    Map<String, Object> answer = JSON.std.mapFrom(call(Name.READING, JSON.std.asBytes(event)));
    if (!Integer.valueOf(200).equals(answer.get("statusCode"))) {
      throw new IllegalStateException(path + ": " + answer.get("body"));
    }
    return String.valueOf(answer.get("body"));
  }
}
