package newshook.dev;

import java.time.Duration;
import java.util.Map;

/** How a replay of many comes along: counts, rate, what remains, and when it may go on. */
final class ReplayProgress {
  private static final int AT_ONCE = 50;

  private final int all;
  private final boolean isLasting;
  private final double rate;
  private final long start = System.nanoTime();
  private int asked;
  private int before;
  private int stored;
  private int missed;
  private int skipped;
  private int broken;
  private boolean isDone;

  /**
   * @param all how many matched when it began
   * @param isLasting whether what is done still matches, and is part of {@code all}
   * @param rate deliveries a second at most; 0 for no bound
   */
  ReplayProgress(int all, boolean isLasting, double rate) {
    this.all = all;
    this.isLasting = isLasting;
    this.rate = rate;
  }

  /** How many the next call may take: about two seconds' worth, so that the rate is even. */
  int next() {
    return rate == 0 ? AT_ONCE : Math.clamp(Math.round(rate * 2), 1, AT_ONCE);
  }

  void add(Map<String, Object> counts) {
    if (asked == 0) {
      before = count(counts, "before");
    }
    asked += count(counts, "asked");
    stored += count(counts, "stored");
    missed += count(counts, "missed");
    skipped += count(counts, "skipped");
    broken += count(counts, "broken");
    isDone = !Boolean.FALSE.equals(counts.get("done"));
  }

  boolean isDone() {
    return isDone;
  }

  boolean isWhole() {
    return isDone && broken == 0;
  }

  /** How long to wait, so that on the whole the rate is kept. */
  Duration pause(long nowNanos) {
    long due = rate == 0 ? 0 : (long) (asked / rate * 1e9);
    return Duration.ofNanos(Math.max(0, start + due - nowNanos));
  }

  void show() {
    double seconds = Math.max(0.001, (System.nanoTime() - start) / 1e9);
    double perSecond = asked / seconds;
    int done = done();
    int left = left();
    System.err.printf(
        "%d of %d, %.1f a second%s%n",
        done,
        all,
        perSecond,
        isDone || perSecond == 0 ? "" : ", about " + remaining(left / perSecond) + " to go");
  }

  private int done() {
    return isLasting ? before + asked : asked;
  }

  private int left() {
    return Math.max(0, all - done());
  }

  private static String remaining(double seconds) {
    return seconds < 90 ? Math.round(seconds) + " s" : Math.round(seconds / 60) + " min";
  }

  String sum() {
    return "%s%d asked for: %d stored, %d missed again, %d held by others or still due, %d broken.%s"
        .formatted(
            before == 0 ? "" : "Went on after " + before + ". ",
            asked,
            stored,
            missed,
            skipped,
            broken,
            isDone && left() > 0
                ? " As before: "
                    + left()
                    + ", whose body still cannot be read or that somebody else has done."
                : "");
  }

  private static int count(Map<String, Object> counts, String name) {
    return counts.get(name) instanceof Number number ? number.intValue() : 0;
  }
}
