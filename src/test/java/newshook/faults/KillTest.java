package newshook.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import newshook.Fault;
import newshook.dev.Functions.Name;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code kill -9} of a real process with the real functions, fetcher and SDK, at every step. The
 * history of what it acknowledged goes over all rounds, and so does the table.
 */
class KillTest {
  private static final int ROUNDS = 3;

  private static Rig rig;
  private static HttpServer site;
  private static volatile Runnable onFetch = () -> {};
  private static int story;

  @BeforeAll
  static void start() throws IOException {
    rig = new Rig();
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    site.createContext("/", KillTest::serve);
    site.start();
  }

  @AfterAll
  static void stop() throws IOException {
    site.stop(0);
    rig.close();
  }

  @Fault({"F29", "F32", "F33"})
  @ParameterizedTest
  @EnumSource(names = {"AFTER_THE_DELIVERY", "AFTER_THE_CLAIM", "BEFORE_THE_ARTICLE"})
  void aKilledProcessLosesNothing(Point point) throws IOException {
    round(point);
  }

  @Fault({"F29", "F30", "F31", "F32", "F33", "F34"})
  @Tag("faults")
  @ParameterizedTest
  @EnumSource
  void atNoStepAnythingIsLost(Point point) throws IOException {
    for (int i = 0; i < ROUNDS; i++) {
      round(point);
    }
  }

  private static void round(Point point) throws IOException {
    String link = "http://" + address() + "/go/" + story++;
    int articles = rig.checker.check(rig.direct).articles();
    try (Worker worker = new Worker(rig.proxy.uri(), address())) {
      arm(point, Name.WEBHOOK, worker);
      Optional<Map<String, Object>> answer = worker.call(Name.WEBHOOK, Rig.request(Rig.item(link)));
      answer.ifPresent(KillTest::acknowledge);
      if (point == Point.AFTER_THE_ANSWER) {
        worker.kill();
      }
      if (answer.isPresent()) {
        arm(point, Name.ARTICLE, worker);
        var _ = worker.call(Name.ARTICLE, Rig.records(ids(answer.get())));
        worker.kill();
      }
      worker.kill();
      assertTrue(
          point.kind == null
              || rig.proxy.calls().stream().anyMatch(call -> call.fault() == point.kind),
          "was killed elsewhere than " + point);
    }
    onFetch = () -> {};
    rig.proxy.plan();
    if (point.function == Name.WEBHOOK && point != Point.AFTER_THE_ANSWER) {
      assertEquals(202, rig.post(rig.functions, Rig.item(link)).status(), "the sender's next try");
    }
    Checker.Report report = rig.settled();
    assertEquals(articles + 1, report.articles());
    assertEquals(rig.checker.history(), report.stored(), "each one in the end");
  }

  private static void arm(Point point, Name function, Worker worker) {
    if (point.function != function) {
      return;
    }
    if (point == Point.DURING_THE_FETCH) {
      onFetch = worker::kill;
    } else if (point.kind != null) {
      rig.proxy.plan(Rule.first(point.kind, point.operation).with(point.text).doing(worker::kill));
    }
  }

  private static void acknowledge(Map<String, Object> answer) {
    assertEquals(202, answer.get("statusCode"), answer.toString());
    rig.checker.acknowledged(ids(answer));
  }

  private static List<String> ids(Map<String, Object> answer) {
    try {
      Map<String, Object> said = JSON.std.mapFrom(String.valueOf(answer.get("body")));
      return said.get("deliveries") instanceof List<?> list
          ? list.stream().map(String::valueOf).toList()
          : List.of();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String address() {
    return "127.0.0.1:" + site.getAddress().getPort();
  }

  private static void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.equals("/robots.txt")) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      onFetch.run();
      int story = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
      if (path.startsWith("/go/")) {
        exchange.getResponseHeaders().set("Location", "/story/" + story);
        exchange.sendResponseHeaders(301, -1);
        return;
      }
      byte[] page = Site.html(address(), story).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(200, page.length);
      exchange.getResponseBody().write(page);
    }
  }
}
