package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newshook.lambda.App;

/**
 * The whole of newshook in one JVM: table, stream, schedule, functions behind HTTP, and a demo
 * site.
 */
public final class LocalStack implements AutoCloseable {
  private static final Path READY_FILE = Path.of("target", "local.json");
  private static final String IN_MEMORY = "memory";
  private static final Duration SCHEDULE_RATE = Duration.ofSeconds(5);

  private final LocalTable table;
  private final DemoSite demo;
  private final HttpFront front;
  private final StreamPoller stream;
  private final Schedule schedule;
  private final String token;
  private String announced = "";

  /**
   * @param port 0 for a free one
   * @param data a folder, or {@code memory}
   * @param allow private addresses {@code host:port} that may be fetched
   */
  public LocalStack(int port, String data, List<String> allow) throws IOException {
    boolean inMemory = data.equals(IN_MEMORY);
    table = inMemory ? LocalTable.inMemory() : LocalTable.onDisk(Path.of(data));
    token = inMemory ? Secret.fresh() : keptToken(Path.of(data, "token"));
    demo = DemoSite.start(0);
    App app = LocalApp.of(table.client(), token, allowed(allow));
    var functions = new Functions(app, LocalStack::log);
    front = new HttpFront(port, functions, new DevRoutes(functions, table, token));
    stream = new StreamPoller(table.streams(), functions);
    schedule = new Schedule(functions, SCHEDULE_RATE);
  }

  public static void main(String[] args) throws IOException {
    var options = new Options(List.of(args), Set.of("--port", "--data", "--allow"), Set.of());
    int port = port(options.value("--port").orElse("8787"));
    List<String> allow = List.of(options.value("--allow").orElse("").split(","));
    long start = System.nanoTime();
    LocalStack stack = started(port, options.value("--data").orElse(".newshook"), allow);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
    stack.announce(Duration.ofNanos(System.nanoTime() - start));
  }

  static int port(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new IllegalArgumentException(
          "--port is no number from 0 (a free one) to 65535: " + text);
    }
    return Integer.parseInt(text);
  }

  private static LocalStack started(int port, String data, List<String> allow) throws IOException {
    try {
      return new LocalStack(port, data, allow);
    } catch (BindException _) {
      System.err.println(
          "newshook: port " + port + " is taken; end what runs there, or say -Dport=0");
      System.exit(1);
      throw new IllegalStateException("not reached");
    }
  }

  private List<String> allowed(List<String> more) {
    var all = new java.util.ArrayList<>(more.stream().filter(a -> !a.isBlank()).toList());
    all.add("127.0.0.1:" + demo.uri().getPort());
    return all;
  }

  public URI uri() {
    return front.uri();
  }

  public DemoSite demo() {
    return demo;
  }

  public String token() {
    return token;
  }

  private String hook() {
    return uri() + "/hook/" + token;
  }

  private String curl() {
    return """
    curl -sS -X POST '%s' -H 'Content-Type: application/json' -d '{"EntryTitle":"%s","EntryUrl":"%s","EntryPublished":"December 30, 2021 at 12:19AM","FeedTitle":"Demo"}'\
    """
        .formatted(hook(), demo.first().title().replace("'", "’"), demo.first().link());
  }

  /** Says that everything is there, to people and to scripts. */
  private void announce(Duration took) throws IOException {
    Map<String, Object> ready = new LinkedHashMap<>();
    ready.put("url", uri().toString());
    ready.put("hook", hook());
    ready.put("token", token);
    ready.put("curl", curl());
    ready.put("pid", ProcessHandle.current().pid());
    announced = JSON.std.asString(ready);
    Path written = Files.writeString(READY_FILE.resolveSibling("local.json.new"), announced);
    Files.move(
        written,
        READY_FILE,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING,
        java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    System.out.printf(
        """

        newshook is ready (%.1f s).

          Read    %s/?token=%s
          Hook    %s
          Try     %s

          More    items to post, each odd in its own way:
        %s
        Ctrl-C ends it.
        """,
        took.toMillis() / 1000.0, uri(), token, hook(), curl(), items());
  }

  private String items() {
    return demo.items().stream()
        .map(item -> "          " + item.link() + "\n")
        .collect(Collectors.joining());
  }

  private static String keptToken(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.writeString(file, Secret.fresh());
    }
    return Files.readString(file).strip();
  }

  /** Less the metrics, which nobody collects here. */
  private static void log(String line) {
    if (!line.startsWith("{\"_aws\"")) {
      System.out.println(line.strip());
    }
  }

  @Override
  public void close() {
    schedule.close();
    stream.close();
    front.close();
    demo.close();
    table.close();
    forget();
  }

  /** Not where another stack of this folder has announced itself since. */
  private void forget() {
    try {
      if (Files.exists(READY_FILE) && Files.readString(READY_FILE).equals(announced)) {
        Files.delete(READY_FILE);
      }
    } catch (IOException e) {
      System.err.println("newshook: " + READY_FILE + " stays: " + e);
    }
  }
}
