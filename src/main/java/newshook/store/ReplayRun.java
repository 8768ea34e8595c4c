package newshook.store;

import java.time.Instant;

/**
 * How far a replay of many deliveries has come.
 *
 * @param started deliveries that were replayed since are done
 * @param at when it last went on
 * @param cursor where the list of deliveries goes on; empty at its end
 * @param asked how many deliveries it has replayed
 */
public record ReplayRun(Instant started, Instant at, String cursor, int asked) {
  public static ReplayRun begun(Instant now) {
    return new ReplayRun(now, now, "", 0);
  }

  public ReplayRun further(Instant now, String next, int more) {
    return new ReplayRun(started, now, next, asked + more);
  }
}
