package newshook.bench;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import newshook.search.Finder;
import newshook.search.Found;
import newshook.search.Marks;
import newshook.search.MemoryShelf;
import newshook.search.Packing;
import newshook.search.Progress;
import newshook.search.Question;
import newshook.search.Question.Order;

/**
 * What search costs at 10,000 and 100,000 articles (or those that are named), as they come in, a
 * run of the schedule every hour: write units and bytes an article, and questions cold and warm.
 * The table is in memory and takes no time: units and calls are counted by DynamoDB's rules. To
 * run: {@code mvn -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test
 * -Dexec.args="-Xmx900m -cp %classpath newshook.bench.SearchBench 10000 100000"}.
 */
public final class SearchBench {
  private static final int AN_HOUR = 40;
  private static final int WARM_UP = 40;
  private static final int MEASURED = 200;

  private final SyntheticStories stories = new SyntheticStories();
  private final MemoryShelf shelf = new MemoryShelf();
  private int size;

  private SearchBench() {}

  public static void main(String[] args) {
    int[] sizes =
        args.length == 0
            ? new int[] {10_000, 100_000}
            : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
    var bench = new SearchBench();
    for (int size : sizes) {
      bench.grow(size);
      bench.measure();
    }
  }

  private void grow(int to) {
    long start = System.nanoTime();
    InstantSource clock = () -> SyntheticStories.storedAt(size);
    var packing = new Packing(shelf, stories, clock);
    int from = size;
    long written = 0;
    long merging = 0;
    Progress progress = packing.progress();
    while (size < to) {
      size = Math.min(to, size + AN_HOUR);
      stories.grow(size);
      long before = System.nanoTime();
      progress = packing.run(() -> Duration.ofMinutes(15));
      merging = Math.max(merging, System.nanoTime() - before);
      written += shelf.written();
    }
    shelf.read();
    stories.reads();
    System.out.printf(
        "%n%,d articles (%s): %.2f write units an article for the last %,d, "
            + "%,d bytes an article on the shelf, %d segments%n",
        size,
        Duration.ofNanos(System.nanoTime() - start)
            .truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
        written / (double) (to - from),
        to - from,
        shelf.bytes() / size,
        progress.segments());
    System.out.printf("longest run of the schedule %,d ms%n", merging / 1_000_000);
  }

  private void measure() {
    var random = new Random(9);
    List<Kind> kinds =
        List.of(
            new Kind("one rare word", () -> rare(random)),
            new Kind("two common words", () -> common(random) + " " + common(random)),
            new Kind(
                "three words", () -> rare(random) + " " + common(random) + " " + middle(random)),
            new Kind(
                "words and filters",
                () -> middle(random) + " site:site7.example lang:en -tag:sport after:2023-01-03"),
            new Kind("phrase that is there", () -> phrase(random, 3)),
            new Kind(
                "phrase of common words", () -> '"' + common(random) + " " + common(random) + '"'),
            new Kind("beginning of a word", () -> middle(random).substring(0, 3) + "*"),
            new Kind("filter alone", () -> "tag:sport"));
    System.out.printf(
        "%-24s %9s %9s %9s %8s %8s %8s%n",
        "", "cold ms", "median", "p95", "RU cold", "RU warm", "found");
    kinds.forEach(this::measure);
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long heap = runtime.totalMemory() - runtime.freeMemory();
    System.out.printf(
        "heap %d MB, of which the shelf itself %d MB%n", heap >> 20, shelf.bytes() >> 20);
  }

  private record Kind(String name, java.util.function.Supplier<String> question) {}

  private void measure(Kind kind) {
    List<Double> cold = new ArrayList<>();
    double coldUnits = 0;
    for (int i = 0; i < 5; i++) {
      shelf.read();
      stories.reads();
      var finder = new Finder(shelf, stories, () -> Marks.NONE);
      cold.add(ask(finder, kind.question.get()));
      coldUnits += shelf.read() + stories.reads();
    }
    var finder = new Finder(shelf, stories, () -> Marks.NONE);
    for (int i = 0; i < WARM_UP; i++) {
      ask(finder, kind.question.get());
    }
    shelf.read();
    stories.reads();
    List<Double> warm = new ArrayList<>();
    for (int i = 0; i < MEASURED; i++) {
      warm.add(ask(finder, kind.question.get()));
    }
    double units = shelf.read() + stories.reads();
    Found found = finder.find(new Question(kind.question.get(), Order.BEST, 20, ""));
    cold.sort(null);
    warm.sort(null);
    System.out.printf(
        "%-24s %9.1f %9.1f %9.1f %8.0f %8.1f %8d%n",
        kind.name,
        cold.get(2),
        warm.get(MEASURED / 2),
        warm.get(MEASURED * 95 / 100),
        coldUnits / 5,
        units / MEASURED,
        found.total());
  }

  private static double ask(Finder finder, String question) {
    long start = System.nanoTime();
    var _ = finder.find(new Question(question, Order.BEST, 20, ""));
    return (System.nanoTime() - start) / 1e6;
  }

  private String common(Random random) {
    return stories.word(random.nextInt(60));
  }

  private String middle(Random random) {
    return stories.word(300 + random.nextInt(3000));
  }

  private String rare(Random random) {
    return stories.word(5_000 + random.nextInt(40_000));
  }

  private String phrase(Random random, int words) {
    String[] all = stories.text(random.nextInt(size)).split("\\s+");
    int at = random.nextInt(all.length - words);
    return '"' + String.join(" ", Arrays.copyOfRange(all, at, at + words)) + '"';
  }
}
