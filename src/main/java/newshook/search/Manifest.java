package newshook.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which segments are the index, oldest first, and how far it reaches. The one item that makes
 * anything count: a segment that is not named here was never written.
 *
 * @param version one more with each change: only who read the last one may write the next
 * @param high every article that was stored up to this moment is in a segment, or the sweep will
 *     bring it
 * @param sweep where the walk through the whole archive stands: a cursor of its lists, {@link #TOP}
 *     before the first, empty while none is under way
 * @param swept when the last walk came to its end; the epoch before the first
 * @param until somebody is writing, and nobody else may before this moment
 */
record Manifest(
    long version,
    Instant high,
    String sweep,
    Instant swept,
    Instant until,
    List<SegmentRef> segments) {
  /**
   * Of how terms are made and written. Raised with every change to that: an index of another format
   * counts for nothing, and is built anew by the schedule.
   */
  private static final int FORMAT = 1;

  /** The sweep begins with the newest article. */
  static final String TOP = "*";

  static final Manifest EMPTY =
      new Manifest(0, Instant.EPOCH, "", Instant.EPOCH, Instant.EPOCH, List.of());

  Manifest {
    segments = List.copyOf(segments);
  }

  /**
   * A segment: its place in the table, and who wrote there.
   *
   * @param level 1 is packed from articles, 2 merged from those, and so on
   * @param slot which of the level's places; one is used again when its segment was merged
   * @param build the manifest's version that it was built on: a place holds one build at a time
   * @param heads in how many items its list of documents and terms is
   */
  record SegmentRef(int level, int slot, long build, int docs, int heads) {}

  Manifest next() {
    return numbered(version + 1);
  }

  /** As before anything was indexed; what is written next still has a version of its own. */
  Manifest emptied() {
    return new Manifest(version, Instant.EPOCH, "", Instant.EPOCH, until, List.of());
  }

  Manifest leased(Instant end) {
    return new Manifest(version, high, sweep, swept, end, segments);
  }

  Manifest with(List<SegmentRef> other) {
    return new Manifest(version, high, sweep, swept, until, other);
  }

  Manifest withHigh(Instant at) {
    return new Manifest(version, at, sweep, swept, until, segments);
  }

  Manifest withSweep(String cursor, Instant end) {
    return new Manifest(version, high, cursor, end, until, segments);
  }

  /** Whether the whole archive has been walked through once. */
  boolean isWhole() {
    return swept.isAfter(Instant.EPOCH);
  }

  /** The first place of the level that no segment is in. */
  int freeSlot(int level) {
    return IntStream.iterate(0, slot -> slot + 1)
        .filter(slot -> segments.stream().noneMatch(s -> s.level() == level && s.slot() == slot))
        .findFirst()
        .orElseThrow();
  }

  private Manifest numbered(long number) {
    return new Manifest(number, high, sweep, swept, until, segments);
  }

  byte[] write() {
    Bytes.Out out = new Bytes.Out().number(FORMAT).number(version);
    out.signed(high.toEpochMilli()).text(sweep).signed(swept.toEpochMilli());
    out.signed(until.toEpochMilli()).number(segments.size());
    for (SegmentRef s : segments) {
      out.number(s.level()).number(s.slot()).number(s.build()).number(s.docs()).number(s.heads());
    }
    return out.plain();
  }

  static Manifest read(byte[] bytes) {
    var in = new Bytes.In(bytes);
    int format = in.count();
    long version = in.number();
    if (format != FORMAT) {
      return EMPTY.numbered(version);
    }
    Instant high = Instant.ofEpochMilli(in.signed());
    String sweep = in.text();
    Instant swept = Instant.ofEpochMilli(in.signed());
    Instant until = Instant.ofEpochMilli(in.signed());
    int size = in.count();
    List<SegmentRef> segments = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      segments.add(new SegmentRef(in.count(), in.count(), in.number(), in.count(), in.count()));
    }
    return new Manifest(version, high, sweep, swept, until, segments);
  }
}
