package newshook.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newshook.dev.LocalTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Whether anything becomes dearer or slower as the archive grows: the same work on tables of
 * several sizes, in turns, so that whatever else the machine does meets all of them.
 */
final class LoadGrowth {
  private static final int ACCEPTED = 200;
  private static final int READ = 20;
  private static final int BATCH = 10;

  private final int port;
  private final int rounds;
  private final List<Shelf> shelves = new ArrayList<>();
  private int next;

  /** A table of one size, with what was measured on it. */
  private record Shelf(
      int size, LocalTable table, LoadWorld world, Units units, Map<String, List<Double>> times) {}

  LoadGrowth(int port, String sizes, int rounds) {
    this.port = port;
    this.rounds = rounds;
    for (String size : sizes.split(",", -1)) {
      shelves.add(shelf(Integer.parseInt(size)));
    }
  }

  private Shelf shelf(int size) {
    LocalTable table = LocalTable.inMemory();
    long start = System.nanoTime();
    new LoadFill(table.client(), Instant.now()).fill(size);
    System.out.printf(
        "%,d articles filled in in %.0f s%n", size, (System.nanoTime() - start) / 1e9);
    var units = new Units();
    DynamoDbClient counted = units.of(table.client());
    return new Shelf(
        size, table, LoadWorld.on(counted, port, Duration.ZERO), units, new LinkedHashMap<>());
  }

  Map<String, Object> run() throws Exception {
    for (int round = -1; round < rounds; round++) { // the first one warms up
      for (Shelf shelf : shelves) {
        round(shelf, round >= 0);
      }
    }
    Map<String, Object> result = new LinkedHashMap<>();
    for (Shelf shelf : shelves) {
      Map<String, Object> medians = new LinkedHashMap<>();
      shelf.times().forEach((name, values) -> medians.put(name, median(values)));
      result.put(Integer.toString(shelf.size()), medians);
      shelf.table().close();
    }
    return result;
  }

  private void round(Shelf shelf, boolean isMeasured) throws Exception {
    LoadWorld world = shelf.world();
    List<String> ids = new ArrayList<>();
    measure(
        shelf,
        "accept",
        ACCEPTED,
        isMeasured,
        () -> {
          for (int i = 0; i < ACCEPTED; i++) {
            ids.add(world.accept(next++));
          }
        });
    int some = BATCH * 5;
    measure(
        shelf,
        "process",
        some,
        isMeasured,
        () -> {
          for (int from = 0; from < some; from += BATCH) {
            world.process(ids.subList(from, from + BATCH));
          }
        });
    String list = world.read("/api/v1/articles", "limit=50");
    int start = list.indexOf("\\\"id\\\":\\\"") + "\\\"id\\\":\\\"".length();
    String id = list.substring(start, list.indexOf('\\', start));
    measure(
        shelf,
        "list of 50",
        READ,
        isMeasured,
        () -> {
          for (int i = 0; i < READ; i++) {
            var _ = world.read("/api/v1/articles", "limit=50");
          }
        });
    measure(
        shelf,
        "article",
        READ,
        isMeasured,
        () -> {
          for (int i = 0; i < READ; i++) {
            var _ = world.read("/api/v1/articles/" + id, "");
          }
        });
    measure(shelf, "replay scan", 1, isMeasured, world::scan);
  }

  /** What is measured. */
  private interface Work {
    void run() throws Exception;
  }

  private static void measure(Shelf shelf, String name, int count, boolean isMeasured, Work work)
      throws Exception {
    var _ = shelf.units().spent();
    long start = System.nanoTime();
    work.run();
    double millis = (System.nanoTime() - start) / 1e6 / count;
    double spent = shelf.units().spent().values().stream().mapToDouble(u -> u).sum() / count;
    if (isMeasured) {
      shelf.times().computeIfAbsent(name + " ms", _ -> new ArrayList<>()).add(millis);
      shelf.times().computeIfAbsent(name + " units", _ -> new ArrayList<>()).add(spent);
    }
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(v -> v).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
