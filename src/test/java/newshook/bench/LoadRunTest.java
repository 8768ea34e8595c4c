package newshook.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every load on a dozen articles, so that a change of the functions does not break the bench
 * unnoticed: it fails where an article is not kept, and where a log line says that anything else
 * happened.
 */
class LoadRunTest {
  private static final int PAGE = 20_000;

  @ParameterizedTest
  @CsvSource({"accept, stub", "process, stub", "process, http", "drain, local"})
  void keepsADozenArticles(String kind, String table) throws Exception {
    try (var site = new LoadSite(PAGE, Duration.ZERO);
        var http = new StubServer()) {
      Map<String, Object> result =
          LoadRun.run(
              Map.of(
                  "kind", kind,
                  "table", table.equals("http") ? http.uri().toString() : table,
                  "port", Integer.toString(site.port()),
                  "batches", "2",
                  "threads", "2",
                  "warm", "3",
                  "count", "12"));

      assertEquals(12, result.get("count"));
      assertTrue(result.get("cpuMillis") instanceof Double millis && millis > 0, result + "");
      assertTrue(result.get("logBytes") instanceof Double bytes && bytes > 0, result + "");
    }
  }

  /** In a process of its own: the JDK reads once how many connections it may keep. */
  @Test
  void batchesSideBySideKeepTheirConnections() throws Exception {
    try (var site = new LoadSite(PAGE, Duration.ZERO);
        var http = new StubServer()) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-classpath",
                  System.getProperty("java.class.path"),
                  LoadRun.class.getName(),
                  "kind=process",
                  "table=" + http.uri(),
                  "port=" + site.port(),
                  "batches=4",
                  "threads=2",
                  "warm=40",
                  "count=120")
              .redirectErrorStream(true)
              .start();
      try (BufferedReader lines = process.inputReader()) {
        List<String> said = lines.lines().toList();
        assertEquals(0, process.waitFor(), String.join("\n", said));
      }

      assertTrue(http.connections() <= 80, http.connections() + " connections for 160 articles");
    }
  }

  @Test
  void growthIsMeasuredInUnitsAndMilliseconds() throws Exception {
    try (var site = new LoadSite(PAGE, Duration.ZERO)) {
      Map<String, Object> result =
          LoadRun.run(
              Map.of(
                  "kind", "growth",
                  "port", Integer.toString(site.port()),
                  "sizes", "0,30",
                  "rounds", "1"));

      assertEquals(Set.of("0", "30"), result.keySet());
      Map<?, ?> medians = result.get("30") instanceof Map<?, ?> map ? map : Map.of();
      for (String name : List.of("accept", "process", "list of 50", "article", "replay scan")) {
        assertTrue(medians.get(name + " units") instanceof Double units && units > 0, name);
        assertTrue(medians.get(name + " ms") instanceof Double, name);
      }
    }
  }
}
