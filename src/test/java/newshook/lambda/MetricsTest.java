package newshook.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newshook.article.ArticleId;
import newshook.article.DeliveryId;
import newshook.article.Reason;
import newshook.article.Status;
import newshook.article.Verdict;
import newshook.fetch.FetchOutcome.NotModified;
import newshook.fetch.FetchRequest;
import newshook.intake.Batch.Result;
import newshook.intake.Batch.Result.Broken;
import newshook.intake.Batch.Result.Done;
import newshook.intake.Processed;
import newshook.intake.Processed.Missed;
import newshook.intake.Processed.Skipped;
import newshook.intake.Processed.Stored;
import newshook.lambda.Metrics.Metric;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final DeliveryId ID = new DeliveryId("AAAAAAAAAAAAAAAAAAAAAA");
  private static final ArticleId ARTICLE = new ArticleId("AAAAAAAAAAAAAAAAAAAAAA");

  private final List<String> lines = new ArrayList<>();
  private final Metrics metrics = new Metrics("archive", () -> Instant.ofEpochMilli(1234));

  @Test
  void countsHowABatchEnded() throws IOException {
    FetchTimes fetches = new FetchTimes(_ -> new NotModified(List.of()));
    var _ = fetches.fetch(FetchRequest.of("https://a.example/", Duration.ofSeconds(1)));
    LogLine log = new LogLine(lines::add, "r");

    new Counted(metrics, fetches)
        .write(
            List.of(
                stored(Duration.ofSeconds(4)),
                stored(Duration.ofSeconds(70)),
                stored(null),
                missed(Status.RETRY),
                missed(Status.FAILED),
                missed(Status.PARKED),
                new Done(ID, new Skipped()),
                new Broken(ID, new IllegalStateException("x"))),
            log);

    Map<String, Object> line = JSON.std.mapFrom(lines.getFirst());
    assertEquals(3, line.get("Stored"));
    assertEquals(1, line.get("Retried"));
    assertEquals(1, line.get("Failed"));
    assertEquals(1, line.get("Broken"));
    assertEquals(List.of(4, 70), line.get("Age"));
    assertTrue(line.get("FetchTime") instanceof Integer, lines.getFirst());
    assertEquals(1, lines.size());
    assertEquals(List.of(), fetches.taken(), "taken once");
  }

  /** What CloudWatch demands of a line that it makes metrics of. */
  @Test
  void writesWhatCloudWatchReads() throws IOException {
    metrics.line().add(Metric.AGE, 3).count(Metric.STORED).write(lines::add);

    assertTrue(lines.getFirst().startsWith("{\"_aws\":"));
    Map<String, Object> line = JSON.std.mapFrom(lines.getFirst());
    assertEquals(
        "{Timestamp=1234, CloudWatchMetrics=[{Namespace=newshook, Dimensions=[[table]],"
            + " Metrics=[{Name=Stored, Unit=Count}, {Name=Age, Unit=Seconds}]}]}",
        String.valueOf(line.get("_aws")));
    assertEquals("archive", line.get("table"));
  }

  @Test
  void writesNothingWhereNothingIsCounted() {
    metrics.line().write(lines::add);

    assertEquals(List.of(), lines);
  }

  @Test
  void keepsToWhatOneLineTakes() throws IOException {
    Metrics.Line line = metrics.line();
    for (int i = 0; i < 150; i++) {
      line.add(Metric.AGE, i).count(Metric.STORED);
    }
    line.write(lines::add);

    Map<String, Object> fields = JSON.std.mapFrom(lines.getFirst());
    assertEquals(150, fields.get("Stored"));
    assertEquals(100, fields.get("Age") instanceof List<?> ages ? ages.size() : 0);
  }

  /** An account has ten for nothing; another one costs $0.30 a month. */
  @Test
  void thereAreNoMoreThanCostNothing() {
    assertTrue(Metric.values().length <= 10);
  }

  @Test
  void theTemplateNamesOnlyMetricsThatAreWritten() throws IOException {
    String template = Files.readString(Path.of("template.yaml"));
    Set<String> ours = Stream.of(Metric.values()).map(Metric::title).collect(Collectors.toSet());
    Set<String> named = new TreeSet<>();
    Pattern.compile("Namespace: newshook\\s+MetricName: (\\w+)|\\[\"newshook\", ?\"(\\w+)\"")
        .matcher(template)
        .results()
        .forEach(m -> named.add(m.group(1) == null ? m.group(2) : m.group(1)));

    assertEquals(new TreeSet<>(ours), named, "each is shown or watched");
  }

  /** Nobody but CloudWatch would read it otherwise, at the end of a deployment. */
  @Test
  void theDashboardIsJsonOfAFewMetrics() throws IOException {
    String template = Files.readString(Path.of("template.yaml"));
    int start = template.indexOf("DashboardBody: !Sub |") + "DashboardBody: !Sub |".length();
    String body = template.substring(start, template.indexOf("\n\n", start));

    Map<String, Object> dashboard = JSON.std.mapFrom(body.replaceAll("\\$\\{[^}]*}", "X"));

    int metrics = body.split("\\[\"(newshook|AWS/)", -1).length - 1;
    assertEquals(12, dashboard.get("widgets") instanceof List<?> widgets ? widgets.size() : 0);
    assertTrue(metrics > 20 && metrics <= 50, "50 is what costs nothing: " + metrics);
  }

  private static Result stored(@org.jspecify.annotations.Nullable Duration age) {
    Processed stored = new Stored(ARTICLE, Verdict.FULL, true, 1, age);
    return new Done(ID, stored);
  }

  private static Result missed(Status status) {
    return new Done(ID, new Missed(Reason.HTTP_5XX, "", status, null, 2));
  }
}
