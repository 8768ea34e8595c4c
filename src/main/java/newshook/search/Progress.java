package newshook.search;

import java.time.Instant;
import newshook.search.Manifest.SegmentRef;

/**
 * How far the index is.
 *
 * @param articles in its segments; one that changed may count twice until they are merged
 * @param whole whether the archive was walked through once: until then the oldest are missing
 * @param sweeping whether a walk is under way
 * @param high everything stored up to here is in a segment, once it is whole
 * @param note why nothing was done; else empty
 */
public record Progress(
    int articles, int segments, boolean whole, boolean sweeping, Instant high, String note) {
  static Progress of(Manifest manifest, String note) {
    return new Progress(
        manifest.segments().stream().mapToInt(SegmentRef::docs).sum(),
        manifest.segments().size(),
        manifest.isWhole(),
        !manifest.sweep().isEmpty(),
        manifest.high(),
        note);
  }
}
