package newshook.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import newshook.Fault;
import newshook.article.Delivery;
import newshook.article.Reason;
import newshook.article.Status;
import newshook.dev.Functions;
import newshook.dev.Functions.Name;
import newshook.dev.LocalContext;
import newshook.dev.LocalTable;
import newshook.faults.Rig.Answer;
import newshook.fetch.FetchSettings;
import newshook.fetch.HttpPageFetcher;
import newshook.fetch.PageFetcher;
import newshook.lambda.App;
import newshook.lambda.ArticleHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The process itself in trouble: out of time, of memory, of disk, frozen, unread. */
class ProcessFaultsTest {
  private Rig rig;
  private HttpServer site;

  @BeforeEach
  void start() throws IOException {
    rig = new Rig();
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    site.createContext("/", this::serve);
    site.start();
  }

  @AfterEach
  void stop() throws IOException {
    site.stop(0);
    rig.close();
  }

  @Fault("F35")
  @Tag("faults")
  @Test
  void theFetchEndsBeforeTheFunctionDoes() throws IOException {
    Answer answer = rig.post("http://" + address() + "/drip");
    var fetcher =
        new HttpPageFetcher(FetchSettings.standard("").withAllowed(Set.of(address())), rig.clock);
    List<Duration> budgets = new CopyOnWriteArrayList<>();
    PageFetcher noted =
        request -> {
          budgets.add(request.budget());
          return fetcher.fetch(request);
        };
    App app = App.of(Map.of("NEWSHOOK_TABLE", LocalTable.NAME), rig.direct, noted, rig.clock);
    var context = new LocalContext("ArticleFunction", Duration.ofSeconds(16), rig.log::add);
    byte[] event = JSON.std.asBytes(Rig.records(answer.ids()));

    new ArticleHandler(app)
        .handleRequest(new ByteArrayInputStream(event), new ByteArrayOutputStream(), context);

    Duration most = Duration.ofSeconds(16 - 10); // the rest is for writing down what came of it
    assertTrue(budgets.getFirst().compareTo(most) <= 0, "budget " + budgets);
    Delivery missed = rig.find(answer.ids().getFirst());
    assertEquals(Reason.TIMEOUT, missed.reason());
    assertEquals(Status.RETRY, missed.status());
  }

  @Fault("F36")
  @Tag("faults")
  @Test
  void aBombIsStoppedByItsLimitAndTheNextEventWorks() throws IOException {
    Answer bomb = rig.post("http://" + address() + "/bomb");
    Answer story = rig.post("http://" + address() + "/go/1");

    try (Worker worker = new Worker(rig.table(), address(), "-Xmx128m")) {
      assertTrue(worker.call(Name.ARTICLE, Rig.records(bomb.ids())).isPresent());
      assertTrue(worker.call(Name.ARTICLE, Rig.records(story.ids())).isPresent());
    }

    assertEquals(Reason.TOO_LARGE, rig.find(bomb.ids().getFirst()).reason());
    assertEquals(Status.FAILED, rig.find(bomb.ids().getFirst()).status(), "not for ever");
    assertEquals(Status.STORED, rig.find(story.ids().getFirst()).status());
  }

  @Fault("F37")
  @Tag("faults")
  @Test
  void aProcessThatWasFrozenFindsItsConnectionsGone() throws Exception {
    Answer first = rig.post("http://" + address() + "/go/1");
    Answer second = rig.post("http://" + address() + "/go/2");
    try (Worker worker = new Worker(rig.proxy.uri(), address())) {
      assertTrue(worker.call(Name.ARTICLE, Rig.records(first.ids())).isPresent());
      signal("-STOP", worker);
      rig.proxy.hangUp();
      signal("-CONT", worker);

      assertTrue(worker.call(Name.ARTICLE, Rig.records(second.ids())).isPresent());
    }

    assertEquals(Status.STORED, rig.find(second.ids().getFirst()).status());
    assertEquals(1, rig.find(second.ids().getFirst()).attempts());
  }

  private static void signal(String which, Worker worker) throws Exception {
    assertEquals(
        0, new ProcessBuilder("kill", which, Long.toString(worker.pid())).start().waitFor());
  }

  @Fault("F38")
  @Tag("faults")
  @Test
  void needsNoRoomOnTheDisk() throws IOException {
    Answer answer = rig.post("http://" + address() + "/go/1");

    try (Worker worker = new Worker(rig.table(), address(), "-Djava.io.tmpdir=/nowhere")) {
      assertTrue(worker.call(Name.ARTICLE, Rig.records(answer.ids())).isPresent());
    }

    assertEquals(Status.STORED, rig.find(answer.ids().getFirst()).status());
  }

  @Fault("F39")
  @Test
  void whatFailedBeforeLeavesNoTrace() throws IOException {
    Answer first = rig.post(Site.link("a.example", 1, "feed"));
    Answer second = rig.post(Site.link("a.example", 2, "feed"));
    rig.site.during =
        () -> {
          Thread.currentThread().interrupt();
          throw new StackOverflowError("deep");
        };
    assertEquals(List.of("seq-" + first.ids().getFirst()), rig.stream(rig.functions, first.ids()));
    rig.site.during = () -> {};

    assertEquals(List.of(), rig.stream(rig.functions, second.ids()));

    assertEquals(Status.STORED, rig.find(second.ids().getFirst()).status());
    assertEquals(2, rig.settled().articles());
  }

  @Fault("F47")
  @Test
  void aLogThatNobodyReadsHoldsNothingUp() throws IOException {
    var never = new CountDownLatch(1);
    Map<String, String> settings =
        Map.of("NEWSHOOK_TABLE", LocalTable.NAME, "NEWSHOOK_TOKENS", Rig.TOKEN + "=suite");
    var functions =
        new Functions(
            App.of(settings, rig.direct, rig.site, rig.clock),
            _ -> {
              try {
                never.await();
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
            });

    Answer answer = rig.post(functions, Rig.item(Site.link("a.example", 1, "feed")));

    assertEquals(202, answer.status());
    assertEquals(List.of(), rig.stream(functions, answer.ids()));
    assertEquals(1, rig.settled().articles());
  }

  private String address() {
    return "127.0.0.1:" + site.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      switch (path) {
        case "/robots.txt" -> exchange.sendResponseHeaders(404, -1);
        case "/drip" -> drip(exchange);
        case "/bomb" -> bomb(exchange);
        default -> {
          int story = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
          byte[] page = Site.html(address(), story).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
        }
      }
    } catch (IOException _) {
      // the reader has gone, as it should
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void drip(HttpExchange exchange) throws IOException, InterruptedException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    for (int i = 0; i < 600; i++) {
      out.write("<p>".getBytes(StandardCharsets.US_ASCII));
      out.flush();
      Thread.sleep(100);
    }
  }

  /** A gigabyte of blanks, packed. */
  private static void bomb(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    exchange.sendResponseHeaders(200, 0);
    try (var out = new GZIPOutputStream(exchange.getResponseBody())) {
      byte[] blank = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      out.write("<html><title>A bomb</title><p>".getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 1024; i++) {
        out.write(blank);
      }
    }
  }
}
