package newshook.dev;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import newshook.article.Token;
import newshook.dev.Functions.Name;
import newshook.fetch.FetchSettings;
import newshook.fetch.HttpPageFetcher;
import newshook.lambda.App;
import newshook.lambda.TableClient;
import newshook.store.TokenStore;
import newshook.store.WatchStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A real table, worked on by the functions in this JVM. */
record AwsArchive(
    Functions functions, WatchStore watchStore, TokenStore tokenStore, String readToken)
    implements Archive {

  static AwsArchive connect() {
    String table = System.getenv("NEWSHOOK_TABLE");
    if (table == null || table.isBlank()) {
      throw new IllegalArgumentException("--aws needs NEWSHOOK_TABLE, the stack's TableName");
    }
    String token = Secret.fresh();
    DynamoDbClient client = TableClient.builder().build();
    App app =
        App.of(
            Map.of("NEWSHOOK_TABLE", table, "NEWSHOOK_ADMIN_TOKENS", token),
            client,
            new HttpPageFetcher(FetchSettings.standard(""), Clock.systemUTC()),
            Clock.systemUTC());
    return new AwsArchive(
        new Functions(app, System.err::println),
        new WatchStore(client, table),
        new TokenStore(client, table),
        token);
  }

  @Override
  public byte[] call(Name function, byte[] event) throws IOException {
    return functions.call(function, event);
  }

  @Override
  public List<Map<String, Object>> watches() {
    return watchStore.list().stream().map(DevRoutes.Sources::write).toList();
  }

  @Override
  public void expect(String source, Duration period) {
    watchStore.expect(source, period, Instant.now());
  }

  @Override
  public List<Token> tokens() {
    return tokenStore.list().stream().filter(token -> !token.isSession()).toList();
  }

  @Override
  public void saveToken(Token token) {
    tokenStore.save(token);
  }

  @Override
  public int removeToken(String hash) {
    return tokenStore.remove(hash);
  }
}
