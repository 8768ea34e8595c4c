package newshook.search;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Builds the index by and by: packs what came and changed, walks through the archive for what is
 * missing, merges small segments. It may end at any step: what is not in the manifest was never
 * written, and what is written twice is known by its article.
 */
public final class Packing {
  /** What the last write of a run may take, until which nobody else may begin. */
  private static final Duration LAST_WRITE = Duration.ofMinutes(1);

  private final Shelf shelf;
  private final Library library;
  private final InstantSource clock;
  private final Index index;

  public Packing(Shelf shelf, Library library, InstantSource clock) {
    this.shelf = shelf;
    this.library = library;
    this.clock = clock;
    this.index = new Index(shelf);
  }

  /** Goes on with the index for as long as there is time. */
  public Progress run(Supplier<Duration> remaining) {
    Manifest manifest = index.manifest();
    Instant now = clock.instant();
    if (manifest.until().isAfter(now)) {
      return Progress.of(manifest, "another one is at it");
    }
    Due due = Due.of(manifest, shelf, library, now);
    if (!due.isAnything(manifest)) {
      return Progress.of(manifest, "");
    }
    var turn = new PackingTurn(shelf, library, index, manifest, clock, remaining);
    try {
      turn.commit(manifest.leased(now.plus(remaining.get()).plus(LAST_WRITE)));
      try {
        turn.work(due);
      } finally {
        turn.commit(turn.manifest().leased(Instant.EPOCH));
      }
    } catch (SegmentWriter.Overtaken _) {
      return Progress.of(index.manifest(), "another one is at it");
    }
    return Progress.of(turn.manifest(), "");
  }

  /** Throws the index away; {@link #run} builds it anew, the newest articles first. */
  public Progress rebuild() {
    Manifest emptied = index.manifest().emptied().leased(Instant.EPOCH).next();
    return shelf.saveManifest(emptied.version(), emptied.write())
        ? Progress.of(emptied, "")
        : Progress.of(index.manifest(), "another one is at it: ask again in a moment");
  }

  public Progress progress() {
    return Progress.of(index.manifest(), "");
  }
}
