package newshook.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Lambda's Runtime API for one process under the clock: it notes when each answer arrives, and with
 * {@code restore/next} stands in for SnapStart, so that the process waits between its hooks and its
 * first event.
 */
final class ColdStartRuntime implements AutoCloseable {
  private static final String VERSION = "/2018-06-01/runtime/";

  private final HttpServer server;
  private final BlockingQueue<byte[]> events = new ArrayBlockingQueue<>(100);
  private final BlockingQueue<Answer> answers = new ArrayBlockingQueue<>(100);
  private final CountDownLatch primed = new CountDownLatch(1);
  private final CountDownLatch restored = new CountDownLatch(1);

  /**
   * What the function sent back, and when.
   *
   * @param isError whether it is an error that it reports
   * @param nanos the clock's reading as it had arrived
   */
  record Answer(boolean isError, String text, long nanos) {}

  ColdStartRuntime() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(VERSION, this::handle);
    server.start();
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  void offer(byte[] event) {
    events.add(event);
  }

  /** The next answer; an error of the function, or none in time, ends the measuring. */
  Answer answer(Duration limit) throws InterruptedException {
    Answer answer = answers.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
    if (answer == null) {
      throw new IllegalStateException("no answer within " + limit);
    }
    if (answer.isError()) {
      throw new IllegalStateException("the function failed: " + answer.text());
    }
    return answer;
  }

  /** Waits until the hooks before the checkpoint have run. */
  void awaitCheckpoint(Duration limit) throws InterruptedException {
    if (!primed.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("no checkpoint within " + limit);
    }
  }

  /** Lets the process go on behind its checkpoint. */
  void restore() {
    restored.countDown();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(VERSION.length());
      switch (path) {
        case "invocation/next" -> next(exchange);
        case "restore/next" -> checkpoint(exchange);
        default -> take(path, exchange);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(String path, HttpExchange exchange) throws IOException {
    String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    answers.add(new Answer(!path.endsWith("/response"), text, System.nanoTime()));
    exchange.sendResponseHeaders(202, -1);
  }

  private void checkpoint(HttpExchange exchange) throws IOException, InterruptedException {
    primed.countDown();
    restored.await();
    exchange.sendResponseHeaders(200, -1);
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    byte[] event = events.take();
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", "8476a536-e9f4-11e8-9739-2dfe598c3fcd");
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 60_000));
    headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:local:0:function:newshook");
    exchange.sendResponseHeaders(200, event.length);
    exchange.getResponseBody().write(event);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
