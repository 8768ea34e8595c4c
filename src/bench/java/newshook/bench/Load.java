package newshook.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newshook.bench.ColdStartCase.Function;

/**
 * Loads the real handlers, in a process of their own with Lambda's flags, from this one: here are
 * the newspaper and, where it is not in the functions' process, the table. Prints a line for each
 * load as it ends.
 */
public final class Load {
  private static final int LARGE_KB = 5 * 1024;

  private final Setting setting;

  /**
   * How it is loaded.
   *
   * @param batches invocations of ArticleFunction at the same time, ten deliveries each
   * @param latency of the newspaper
   * @param pageKb size of a page, unpacked
   * @param memory of a function in MB; its heap has seven eighths of it, as on Lambda
   * @param full whether the JIT goes as far as it can; else only as the template says
   */
  public record Setting(int batches, Duration latency, int pageKb, int memory, boolean full) {}

  public Load(Setting setting) {
    this.setting = setting;
  }

  /** Events a second that are accepted. */
  public void accept() throws IOException {
    for (String table : List.of("local", "stub")) {
      show(
          "accept",
          table,
          run(
              Function.ACCEPT,
              heap(),
              "kind=accept",
              "table=" + table,
              "port=80",
              "threads=4",
              "warm=20000",
              "count=30000"),
          "");
    }
  }

  /** Articles a second, from pages of the usual size. */
  public void process() throws IOException {
    try (var site = new LoadSite(setting.pageKb() * 1024, setting.latency())) {
      for (String table : List.of("stub", "local")) {
        show("process", table, process(site, table, heap(), 2500, 2500), "");
      }
      try (var table = new StubServer()) {
        Map<String, Object> result = process(site, table.uri().toString(), heap(), 1500, 1500);
        show(
            "process",
            "http",
            result,
            "%.1f calls, %.2f connections an article"
                .formatted(table.calls() / 3000.0, table.connections() / 3000.0));
      }
    }
  }

  /** What processing needs of the heap: the usual pages, then very large ones in 256 MB. */
  public void memory() throws IOException {
    try (var site = new LoadSite(setting.pageKb() * 1024, setting.latency());
        var table = new StubServer()) {
      show(
          "memory",
          "http",
          run(
              Function.ARTICLE,
              256,
              "kind=process",
              "table=" + table.uri(),
              "port=" + site.port(),
              "batches=1",
              "warm=200",
              "count=400"),
          setting.pageKb() + " KB pages, -Xmx256m");
    }
    try (var site = new LoadSite(LARGE_KB * 1024, setting.latency());
        var table = new StubServer()) {
      show(
          "memory",
          "http",
          run(
              Function.ARTICLE,
              256,
              "kind=process",
              "table=" + table.uri(),
              "port=" + site.port(),
              "batches=1",
              "warm=10",
              "count=40"),
          LARGE_KB + " KB pages, -Xmx256m");
    }
  }

  /** Articles a second where the stream is off and the schedule does it all. */
  public void drain() throws IOException {
    try (var site = new LoadSite(setting.pageKb() * 1024, setting.latency())) {
      show(
          "drain",
          "local",
          run(
              Function.ARTICLE,
              heap(),
              "kind=drain",
              "table=local",
              "port=" + site.port(),
              "warm=500",
              "count=1000"),
          "");
    }
  }

  /**
   * The same work on tables of several sizes.
   *
   * @param sizes in articles, separated by commas
   */
  public void growth(String sizes) throws IOException {
    try (var site = new LoadSite(setting.pageKb() * 1024, Duration.ZERO)) {
      Map<String, Object> result =
          run(
              Function.ARTICLE,
              8000,
              "kind=growth",
              "port=" + site.port(),
              "sizes=" + sizes,
              "rounds=9");
      result.forEach((size, medians) -> {
        System.out.printf(
            "%n%,d articles in the table: medians of 9, in turns%n", Long.parseLong(size));
        if (medians instanceof Map<?, ?> map) {
          map.forEach((name, value) -> {
            double median = value instanceof Number number ? number.doubleValue() : Double.NaN;
            System.out.printf("  %-18s %10.2f%n", name, median);
          });
        }
      });
    }
  }

  private Map<String, Object> process(LoadSite site, String table, int heap, int warm, int count)
      throws IOException {
    return run(
        Function.ARTICLE,
        heap,
        "kind=process",
        "table=" + table,
        "port=" + site.port(),
        "batches=" + setting.batches(),
        "threads=4",
        "warm=" + warm,
        "count=" + count);
  }

  private int heap() {
    return setting.memory() * 7 / 8;
  }

  /** Runs a job in a JVM with the options that this function has. */
  private Map<String, Object> run(Function function, int heap, String... job) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx" + heap + "m"));
    if (!setting.full() && !function.toolOptions().isEmpty()) {
      command.addAll(List.of(function.toolOptions().split(" ", -1)));
    }
    command.addAll(options());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-classpath"));
    command.add(System.getProperty("java.class.path"));
    command.add(LoadRun.class.getName());
    command.addAll(List.of(job));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader lines = process.inputReader()) {
      String line = lines.readLine();
      while (line != null && !line.startsWith("RESULT ")) {
        System.out.println(line);
        line = lines.readLine();
      }
      if (line == null) {
        throw new IOException("the load ended without a result: " + String.join(" ", job));
      }
      return JSON.std.mapFrom(line.substring("RESULT ".length()));
    } finally {
      process.destroy();
    }
  }

  /** Options for the JVM under load, such as a recording's. */
  private static List<String> options() {
    String options = System.getenv().getOrDefault("NEWSHOOK_LOAD_OPTS", "");
    return options.isBlank() ? List.of() : List.of(options.strip().split("\\s+"));
  }

  /** The heading of the lines. */
  public static void heading() {
    System.out.printf(
        "%-8s %-6s %6s %10s %10s %10s %6s %9s%n",
        "load", "table", "items", "a second", "CPU ms", "heap MB", "GC %", "log bytes");
  }

  private static void show(String load, String table, Map<String, Object> r, String note) {
    System.out.printf(
        "%-8s %-6s %6.0f %10.0f %10.2f %10.1f %6.1f %9.0f  %s%n",
        load,
        table,
        number(r, "count"),
        number(r, "perSecond"),
        number(r, "cpuMillis"),
        number(r, "heapPeak"),
        number(r, "gcShare") * 100,
        number(r, "logBytes"),
        note);
  }

  private static double number(Map<String, Object> result, String name) {
    return result.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}
