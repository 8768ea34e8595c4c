package newshook.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What so many articles a month cost, line by line, from measured figures and list prices. */
public final class CostModel {
  private static final double GB = 1e9;

  private final Prices prices;
  private final Figures figures;

  public CostModel(Prices prices, Figures figures) {
    this.prices = prices;
    this.figures = figures;
  }

  /** What a line is for. */
  public enum Kind {
    /** Each article costs it once, on its way from the event to the archive. */
    FLOW,
    /** The schedule and the reader, however many articles come. */
    AROUND,
    /** What the month's articles cost in this and every later month. */
    KEEPING,
    /** There before the first article. */
    FIXED
  }

  /**
   * A line of the bill.
   *
   * @param dollars a month at list prices
   */
  public record Line(Kind kind, String name, double quantity, String price, double dollars) {}

  /** The bill of a month, free tier left out. */
  public List<Line> lines(double articles) {
    List<Line> lines = new ArrayList<>();
    double batches = articles / f("batch.size");
    flow(lines, articles, batches);
    around(lines);
    double kept = articles * f("article.bytes") / GB;
    add(lines, Kind.KEEPING, "storage, GB", kept, "dynamodb.storage");
    add(lines, Kind.KEEPING, "point-in-time recovery, GB", kept * f("backup"), "dynamodb.backup");
    double logged = logBytes(articles, batches) / GB * f("log.days") / 30;
    add(lines, Kind.KEEPING, "logs kept, GB", logged, "logs.storage");
    add(lines, Kind.FIXED, "alarms", f("alarms"), "alarm");
    add(lines, Kind.FIXED, "custom metrics", f("metrics"), "metric");
    add(lines, Kind.FIXED, "dashboards", f("dashboards"), "dashboard");
    return lines;
  }

  private void flow(List<Line> lines, double articles, double batches) {
    double retries = articles * f("retry.share");
    double calls = batches + retries; // one that is tried again has no batch to itself, at worst
    add(lines, Kind.FLOW, "hook: API requests", articles, "api.request");
    add(lines, Kind.FLOW, "hook: invocations", articles, "lambda.request");
    add(
        lines,
        Kind.FLOW,
        "hook: GB seconds",
        articles * webhookSeconds() * gb("webhook"),
        "lambda.second");
    add(lines, Kind.FLOW, "articles: invocations", batches, "lambda.request");
    add(
        lines,
        Kind.FLOW,
        "articles: GB seconds",
        batches * batchSeconds() * gb("article"),
        "lambda.second");
    add(
        lines,
        Kind.FLOW,
        "retries: GB seconds",
        retries / f("batch.size") * batchSeconds() * gb("replay"),
        "lambda.second");
    double units = f("write.units") + f("search.units") + f("retry.share") * f("retry.units");
    add(lines, Kind.FLOW, "table: write units", articles * units, "dynamodb.write");
    add(
        lines,
        Kind.FLOW,
        "table: read units",
        articles * f("read.units") + retries,
        "dynamodb.read");
    add(lines, Kind.FLOW, "logs, GB", logBytes(articles, batches) / GB, "logs.ingest");
    add(lines, Kind.FLOW, "X-Ray traces", (articles + calls) * f("traced"), "xray.trace");
  }

  private void around(List<Line> lines) {
    double ticks = f("schedule.ticks");
    double requests = f("reading.requests");
    add(lines, Kind.AROUND, "schedule: invocations", ticks, "lambda.request");
    add(
        lines,
        Kind.AROUND,
        "schedule: GB seconds",
        ticks * f("schedule.ms") / 1000 * gb("replay"),
        "lambda.second");
    add(lines, Kind.AROUND, "schedule: read units", ticks * f("schedule.reads"), "dynamodb.read");
    add(
        lines,
        Kind.AROUND,
        "schedule: logs, GB",
        ticks * f("platform.log.bytes") / GB,
        "logs.ingest");
    add(lines, Kind.AROUND, "reading: API requests", requests, "api.request");
    add(lines, Kind.AROUND, "reading: invocations", requests, "lambda.request");
    add(
        lines,
        Kind.AROUND,
        "reading: GB seconds",
        requests * f("reading.ms") / 1000 * gb("reading"),
        "lambda.second");
    add(lines, Kind.AROUND, "reading: read units", requests * f("reading.units"), "dynamodb.read");
    add(
        lines,
        Kind.AROUND,
        "reading: GB to the internet",
        requests * f("reading.bytes") / GB,
        "transfer.out");
    add(
        lines,
        Kind.AROUND,
        "reading: logs, GB",
        requests * f("platform.log.bytes") / GB,
        "logs.ingest");
  }

  private double logBytes(double articles, double batches) {
    return articles * (f("webhook.log.bytes") + f("article.log.bytes") + f("platform.log.bytes"))
        + batches * f("platform.log.bytes");
  }

  /** Seconds that an accepted event is billed. */
  public double webhookSeconds() {
    double millis =
        cpu("webhook") * f("webhook.cpu.ms") + f("webhook.calls") * f("call.ms") + cold();
    return Math.ceil(millis) / 1000;
  }

  /** Seconds that a batch is billed: its pages side by side, its computing one after the other. */
  public double batchSeconds() {
    double size = f("batch.size");
    double slowest = size > 1 ? f("article.slowest") : 1;
    double millis =
        f("article.page.ms") * slowest
            + f("article.calls") * f("call.ms")
            + size * cpu("article") * f("article.cpu.ms")
            + cold();
    return Math.ceil(millis) / 1000;
  }

  private double cold() {
    return f("cold.share") * f("cold.ms");
  }

  /** How much longer a millisecond of the bench's core takes in that function. */
  private double cpu(String function) {
    return f("cpu.slower") * Math.max(1, f("cpu.memory") / f("memory." + function));
  }

  private double gb(String function) {
    return f("memory." + function) / 1024;
  }

  private double f(String name) {
    return figures.get(name);
  }

  private void add(List<Line> lines, Kind kind, String name, double quantity, String price) {
    boolean isFree = kind == Kind.FIXED;
    lines.add(new Line(kind, name, quantity, price, prices.get(price).of(quantity, isFree)));
  }

  /** Dollars of one kind; of fixed things what goes beyond the free ones. */
  public double total(double articles, Kind kind) {
    return lines(articles).stream().filter(l -> l.kind() == kind).mapToDouble(Line::dollars).sum();
  }

  /** All of it. */
  public double total(double articles) {
    return lines(articles).stream().mapToDouble(Line::dollars).sum();
  }

  /** All of it where nothing else of the account uses the free tier. */
  public double totalWithFree(double articles) {
    Map<String, Double> quantities = new LinkedHashMap<>();
    lines(articles).forEach(line -> quantities.merge(line.price(), line.quantity(), Double::sum));
    return quantities.entrySet().stream()
        .mapToDouble(e -> prices.get(e.getKey()).of(e.getValue(), true))
        .sum();
  }
}
