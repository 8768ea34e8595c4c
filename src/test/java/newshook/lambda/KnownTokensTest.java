package newshook.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newshook.Clocks;
import newshook.article.Scope;
import newshook.article.Source;
import newshook.article.Token;
import newshook.dev.LocalTable;
import newshook.reading.FeedKey;
import newshook.store.Items;
import newshook.store.TokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownTokensTest {
  private static final Source PHONE = new Source("phone", "phone", ZoneOffset.UTC, List.of("a"));
  private static final String SECRET = "tok-Abc123-of-somebody";

  private final LocalTable table = LocalTable.inMemory();
  private final TokenStore store = new TokenStore(table.client(), LocalTable.NAME);
  private Instant now = Instant.parse("2026-11-25T01:00:00Z");
  private final Clock clock = Clocks.of(() -> now);
  private final KnownTokens tokens = new KnownTokens(List.of(), store, clock);

  @AfterEach
  void stop() {
    table.close();
  }

  @Test
  void knowsOneThatWasAddedAndForgetsOneThatWasTakenAway() {
    assertFalse(isKnown(SECRET));
    store.save(token(SECRET, Scope.HOOK));
    later(Duration.ofSeconds(11));
    assertTrue(isKnown(SECRET));
    store.remove(Token.hash(SECRET));
    later(Duration.ofSeconds(61));
    assertFalse(isKnown(SECRET));
  }

  /** Two are good at a time: senders change over while the older one still works. */
  @Test
  void anOlderTokenEndsByItselfBesideTheNewOne() {
    store.save(token("the-older-one-0", Scope.HOOK).until(now.plus(Duration.ofDays(7))));
    store.save(token("the-newer-one-1", Scope.HOOK));

    assertTrue(isKnown("the-older-one-0") && isKnown("the-newer-one-1"));
    later(Duration.ofDays(7));
    assertFalse(isKnown("the-older-one-0"));
    assertTrue(isKnown("the-newer-one-1"));
  }

  @Test
  void asksTheTableOnceAMinuteAndNotForEachRequest() {
    store.save(token(SECRET, Scope.READ));
    assertTrue(isKnown(SECRET));
    store.remove(Token.hash(SECRET));

    later(Duration.ofSeconds(59));
    assertTrue(isKnown(SECRET), "remembered");
  }

  @Test
  void aSourceThatWasAddedByAnEarlierVersionMayPost() {
    table
        .client()
        .putItem(r ->
            r.tableName(LocalTable.NAME)
                .item(
                    Map.of(
                        "pk", fromS("S"),
                        "sk", fromS(Token.hash(SECRET)),
                        "id", fromS("phone"),
                        "name", fromS("phone"),
                        "zone", fromS("Z"),
                        "tags", fromL(List.of(fromS("a"))))));

    Token token = tokens.find(SECRET).orElseThrow();

    assertEquals(Set.of(Scope.HOOK), token.scopes());
    assertEquals(PHONE, token.source());
  }

  @Test
  void aTokenThatMayPostAmongOtherThingsIsASenderToo() {
    store.save(new Token(Token.hash(SECRET), Set.of(Scope.HOOK, Scope.READ), PHONE, "", now, null));
    store.save(
        new Token(
            Token.hash("only-reads-12345"),
            Set.of(Scope.READ),
            new Source("anna", "anna", ZoneOffset.UTC, List.of()),
            "",
            now,
            null));

    assertEquals(PHONE, tokens.sender("phone").orElseThrow());
    assertTrue(tokens.sender("anna").isEmpty(), "who only reads sends nothing");
    assertEquals(
        "desk",
        configured(Map.of("NEWSHOOK_TOKENS", SECRET + "=desk")).sender("desk").orElseThrow().id());
  }

  @Test
  void aSessionLivesOnlyWithItsToken() {
    store.save(token(SECRET, Scope.READ));
    String session = tokens.open(tokens.find(SECRET).orElseThrow(), Duration.ofDays(90));

    assertTrue(tokens.find(session).orElseThrow().isSession());
    store.end(Token.hash(SECRET));
    later(Duration.ofSeconds(61));
    assertFalse(isKnown(session));
  }

  @Test
  void closingEndsSessionsAndNothingElse() {
    store.save(token(SECRET, Scope.READ));
    String session = tokens.open(tokens.find(SECRET).orElseThrow(), Duration.ofDays(90));

    tokens.close(SECRET);
    tokens.close(session);

    assertTrue(isKnown(SECRET));
    assertFalse(isKnown(session));
  }

  @Test
  void nothingInTheTableOpensADoor() {
    store.save(token(SECRET, Scope.ADMIN));
    String session = tokens.open(tokens.find(SECRET).orElseThrow(), Duration.ofDays(90));

    String items = Items.all(table.client()).toString();

    assertFalse(items.contains(SECRET) || items.contains(session), "a secret is kept");
    assertFalse(isKnown(Token.hash(SECRET)), "the hash itself is let in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong", "", " ", "tok-abc123-of-somebody", SECRET + " ", SECRET + "\0"})
  void refusesWhateverIsNotExactlyTheToken(String other) {
    var configured = configured(Map.of("NEWSHOOK_TOKENS", SECRET + "=phone"));
    store.save(token(SECRET, Scope.HOOK));

    assertTrue(configured.find(SECRET).isPresent());
    assertTrue(configured.find(other).isEmpty());
    assertTrue(tokens.find(other).isEmpty());
  }

  @Test
  void settingsMayNameSecretsOrTheirHashes() {
    var configured =
        configured(
            Map.of(
                "NEWSHOOK_TOKENS", Token.hash(SECRET) + "=phone, everything-1234567",
                "NEWSHOOK_READ_TOKENS", "reads-only-1234567 everything-1234567",
                "NEWSHOOK_ADMIN_TOKENS", "everything-1234567"));

    assertEquals("phone", configured.find(SECRET).orElseThrow().source().id());
    assertEquals(Set.of(Scope.READ), scopes(configured, "reads-only-1234567"));
    assertEquals(
        Set.of(Scope.HOOK, Scope.READ, Scope.ADMIN), scopes(configured, "everything-1234567"));
    assertTrue(configured.find(FeedKey.of("reads-only-1234567")).orElseThrow().isFeedKey());
    assertFalse(settings(Map.of("NEWSHOOK_TOKENS", Token.hash(SECRET))).tokens().hasSecrets());
    assertTrue(settings(Map.of("NEWSHOOK_READ_TOKENS", "secret-1234567")).tokens().hasSecrets());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha256:", "sha256:zz"})
  void refusesASettingThatIsNoHash(String setting) {
    var refused =
        assertThrows(
            IllegalStateException.class, () -> configured(Map.of("NEWSHOOK_TOKENS", setting)));

    assertFalse(refused.toString().contains("zz"), "tells what may be a secret");
  }

  private static Set<Scope> scopes(KnownTokens tokens, String secret) {
    return tokens.find(secret).orElseThrow().scopes();
  }

  private KnownTokens configured(Map<String, String> environment) {
    return new KnownTokens(settings(environment).tokens().all(ZoneOffset.UTC), store, clock);
  }

  private static Settings settings(Map<String, String> environment) {
    var all = new java.util.HashMap<>(environment);
    all.put("NEWSHOOK_TABLE", "t");
    return Settings.from(all);
  }

  private boolean isKnown(String secret) {
    return tokens.find(secret).isPresent();
  }

  private Token token(String secret, Scope scope) {
    return new Token(Token.hash(secret), Set.of(scope), PHONE, "", now, null);
  }

  private void later(Duration duration) {
    now = now.plus(duration);
  }
}
