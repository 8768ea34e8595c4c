package newshook.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import newshook.article.Token;
import newshook.reading.FeedKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tool against a running stack: what it prints opens what it says. */
class TokenCommandTest {
  private static LocalStack stack;
  private static Archive archive;

  @BeforeAll
  static void start() throws IOException {
    stack = new LocalStack(0, "memory", List.of());
    archive = new RunningStack(stack.uri(), stack.token());
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void addsOneThatReadsAndRevokesItWithItsFeedKey() throws Exception {
    String secret = secret(run("add", "anna", "--scope", "read"));

    assertEquals(200, status("/api/v1/articles", secret));
    assertEquals(403, post(secret), "a reader's token posts");
    assertEquals(200, status("/feeds/all.rss?key=" + FeedKey.of(secret), ""));
    String list = run("list");
    assertTrue(list.contains("anna") && list.contains("read"), list);
    assertFalse(list.contains(secret), "the list tells the secret");

    assertEquals(
        1, archive.tokens().stream().filter(t -> t.hash().equals(Token.hash(secret))).count());
    var _ = run("revoke", "anna");
    assertFalse(run("list").contains("anna"));
    assertThrows(IllegalArgumentException.class, () -> run("revoke", "anna"));
  }

  @Test
  void rotatesWithoutADayInBetween() throws Exception {
    String older = secret(run("add", "phone", "--scope", "hook", "--zone", "Asia/Jakarta"));
    String newer = secret(run("rotate", "phone", "--keep", "7"));

    assertEquals(202, post(older));
    assertEquals(202, post(newer));
    List<Token> phones =
        archive.tokens().stream().filter(t -> t.source().id().equals("phone")).toList();
    assertEquals(2, phones.size());
    assertEquals(1, phones.stream().filter(t -> t.until() != null).count());
    assertTrue(phones.stream().allMatch(t -> t.source().zone().getId().equals("Asia/Jakarta")));
  }

  /** How one moves from environment variables to the table. */
  @Test
  void takesASecretThatIsInUseFromStandardInput() throws Exception {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream("a-secret-in-use-already\n".getBytes(utf8())));
      assertFalse(run("add", "old", "--scope", "hook,read", "--stdin").contains("a-secret"));
      System.setIn(new ByteArrayInputStream("short".getBytes(utf8())));
      var refused =
          assertThrows(
              IllegalArgumentException.class,
              () -> run("add", "old", "--scope", "hook", "--stdin"));
      assertFalse(String.valueOf(refused.getMessage()).contains("short"));
    } finally {
      System.setIn(before);
    }

    assertEquals(202, post("a-secret-in-use-already"));
    assertEquals(200, status("/api/v1/articles", "a-secret-in-use-already"));
  }

  /** A source is a token that posts, and {@code source} is another way to look at it. */
  @Test
  void aSourceThatIsTakenAwayLeavesTheReaderOfThatName() throws Exception {
    String sender =
        secret(source("add", "desk", "--zone", "Asia/Jakarta", "--tags", "harbour, news"));
    String reader = secret(run("add", "desk", "--scope", "read"));
    String both = secret(run("add", "both", "--scope", "hook,read"));

    assertEquals(202, post(sender));
    String list = source("list");
    assertTrue(list.matches("(?s).*desk +may post, zone Asia/Jakarta, tags harbour, news.*"), list);
    assertTrue(list.contains("both"), list);

    String removed = source("remove", "desk"); // with what the stack logs meanwhile
    assertTrue(removed.contains("1 secret removed."), removed);
    assertTrue(archive.tokens().stream().noneMatch(t -> t.hash().equals(Token.hash(sender))));
    assertEquals(200, status("/api/v1/articles", reader));
    assertThrows(IllegalArgumentException.class, () -> source("remove", "both"));
    assertEquals(202, post(both));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "add",
        "add x",
        "add x --scope",
        "add x --scope write",
        "rotate nobody",
        "paint x",
        "add x --scope hook --zone Mars",
        "rotate",
        "rotate anna --keep -1",
        "revoke"
      })
  void saysWhatIsWrong(String command) {
    var refused = assertThrows(IllegalArgumentException.class, () -> run(command.split(" ", -1)));

    assertFalse(String.valueOf(refused.getMessage()).isBlank());
  }

  /** A command with a running stack. */
  private interface Running {
    int run() throws IOException;
  }

  private static String run(String... words) throws IOException {
    return printed(() -> TokenCommand.run(TokenCommand.options(List.of(words)), archive));
  }

  private static String source(String... words) throws IOException {
    return printed(() -> SourceCommand.run(SourceCommand.options(List.of(words)), archive));
  }

  private static String printed(Running command) throws IOException {
    PrintStream before = System.out;
    var out = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, utf8()));
      assertEquals(0, command.run());
    } finally {
      System.setOut(before);
    }
    return out.toString(utf8());
  }

  private static String secret(String printed) {
    return printed.lines().map(String::strip).filter(l -> !l.isEmpty()).toList().getLast();
  }

  private static int post(String secret) throws Exception {
    return send(
        HttpRequest.newBuilder(stack.uri().resolve("/hook/" + secret))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"url\":\"" + stack.demo().first().link() + "\"}")));
  }

  private static int status(String path, String secret) throws Exception {
    URI uri = URI.create(stack.uri() + path);
    return send(
        HttpRequest.newBuilder(uri)
            .header("Authorization", secret.isEmpty() ? "None" : "Bearer " + secret));
  }

  private static int send(HttpRequest.Builder request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
  }

  private static java.nio.charset.Charset utf8() {
    return StandardCharsets.UTF_8;
  }
}
