package newshook.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import newshook.dev.LocalTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The process under load: the functions and nothing else, unless the table is DynamoDB Local, which
 * is in this process. Started by {@link Load}; its arguments are {@code name=value}, its last line
 * is {@code RESULT} and a JSON object.
 */
public final class LoadRun {
  private static final int BATCH = 10;
  private static final Duration DUE = Duration.ofMinutes(5);

  private final Map<String, String> job;
  private final LoadHeap heap = new LoadHeap();
  private final AtomicInteger next = new AtomicInteger();

  private LoadRun(Map<String, String> job) {
    this.job = job;
  }

  public static void main(String[] args) throws Exception {
    Map<String, String> job = new LinkedHashMap<>();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      job.put(arg.substring(0, equals), arg.substring(equals + 1));
    }
    Map<String, Object> result = run(job);
    System.out.println("RESULT " + JSON.std.asString(result));
    System.exit(0); // DynamoDB Local leaves threads behind
  }

  /** What came of a job, in this process. */
  static Map<String, Object> run(Map<String, String> job) throws Exception {
    return new LoadRun(job).run();
  }

  private int number(String name) {
    return Integer.parseInt(job.getOrDefault(name, "0"));
  }

  private Map<String, Object> run() throws Exception {
    String kind = job.getOrDefault("kind", "");
    if (kind.equals("growth")) {
      return new LoadGrowth(number("port"), job.getOrDefault("sizes", "0"), number("rounds")).run();
    }
    String table = job.getOrDefault("table", "stub");
    if (!table.equals("local")) {
      return run(kind, LoadWorld.client(table));
    }
    try (LocalTable local = LocalTable.inMemory()) {
      return run(kind, local.client());
    }
  }

  private Map<String, Object> run(String kind, DynamoDbClient client) throws Exception {
    var world = LoadWorld.on(client, number("port"), Duration.ZERO);
    return switch (kind) {
      case "accept" -> accept(world);
      case "process" -> process(world);
      case "drain" -> drain(world, LoadWorld.on(client, number("port"), DUE));
      default -> throw new IllegalArgumentException("no load '" + kind + "'");
    };
  }

  private Map<String, Object> accept(LoadWorld world) throws Exception {
    accept(world, number("warm"));
    return measured(world, number("count"), () -> accept(world, number("count")));
  }

  /** So many events, by some threads at once. */
  private List<String> accept(LoadWorld world, int count) throws Exception {
    int threads = Math.max(1, number("threads"));
    return side(
        threads,
        threads,
        share -> {
          List<String> ids = new ArrayList<>();
          for (int i = share; i < count; i += threads) {
            ids.add(world.accept(next.getAndIncrement()));
          }
          return ids;
        });
  }

  private Map<String, Object> process(LoadWorld world) throws Exception {
    process(world, accept(world, number("warm")));
    List<String> ids = accept(world, number("count"));
    Map<String, Object> result = measured(world, ids.size(), () -> process(world, ids));
    world.check(ids);
    return result;
  }

  private void process(LoadWorld world, List<String> ids) throws Exception {
    int batches = (ids.size() + BATCH - 1) / BATCH;
    var _ =
        side(
            Math.max(1, number("batches")),
            batches,
            batch -> {
              int from = batch * BATCH;
              world.process(ids.subList(from, Math.min(ids.size(), from + BATCH)));
              return List.of();
            });
  }

  /** The stream is off: all is done by the schedule, one invocation after the other. */
  private Map<String, Object> drain(LoadWorld world, LoadWorld later) throws Exception {
    accept(world, number("warm"));
    drain(later);
    List<String> ids = accept(world, number("count"));
    Map<String, Object> result = measured(later, ids.size(), () -> drain(later));
    world.check(ids);
    return result;
  }

  private static void drain(LoadWorld later) throws IOException {
    while (later.drain() > 0) {
      // until nothing is due
    }
  }

  /** One of many that go side by side. */
  private interface Piece {
    List<String> run(int number) throws Exception;
  }

  private static List<String> side(int threads, int pieces, Piece piece) throws Exception {
    List<String> all = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Future<List<String>>> futures = new ArrayList<>();
      for (int i = 0; i < pieces; i++) {
        int number = i;
        futures.add(workers.submit(() -> piece.run(number)));
      }
      for (Future<List<String>> future : futures) {
        all.addAll(future.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("the load broke", e.getCause());
    }
    return all;
  }

  /** What is measured. */
  private interface Work {
    void run() throws Exception;
  }

  private Map<String, Object> measured(LoadWorld world, int count, Work work) throws Exception {
    System.gc();
    heap.reset();
    var _ = world.logged();
    long cpu = cpuNanos();
    long start = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpuMillis = (cpuNanos() - cpu) / 1e6;
    System.gc();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("count", count);
    result.put("perSecond", count / seconds);
    result.put("cpuMillis", cpuMillis / count);
    result.put("logBytes", (double) world.logged() / count);
    result.put("heapPeak", heap.peakMegabytes());
    result.put("gcShare", heap.pauseMillis() / 1000.0 / seconds);
    return result;
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
