package newshook.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newshook.article.ArticleId;

/**
 * The index in memory, by the same rules as the table, with what each call would cost there. For
 * benches and tests; safe for use by several threads.
 */
public final class MemoryShelf implements Shelf {
  /** What keys, names and the build number add to an item. */
  private static final int ENVELOPE = 40;

  private final Map<String, Kept> pieces = new HashMap<>();
  private final Map<ArticleId, String> changes = new LinkedHashMap<>();
  private Optional<byte[]> manifest = Optional.empty();
  private long version;
  private int marks;
  private long written;
  private double read;
  private int calls;

  private static final class Kept {
    private final long build;
    private final byte[] bytes;

    Kept(long build, byte[] bytes) {
      this.build = build;
      this.bytes = bytes;
    }
  }

  @Override
  public synchronized Optional<byte[]> manifest() {
    calls++;
    read += units(manifest.map(m -> m.length).orElse(0), 4096);
    return manifest;
  }

  @Override
  public synchronized boolean saveManifest(long next, byte[] bytes) {
    written += (long) units(bytes.length, 1024);
    if (next != version + 1) {
      return false;
    }
    version = next;
    manifest = Optional.of(bytes);
    return true;
  }

  @Override
  public synchronized boolean put(Place place, byte[] piece) {
    written += (long) units(piece.length, 1024);
    Kept before = pieces.get(key(place));
    if (before != null && before.build > place.build()) {
      return false;
    }
    pieces.put(key(place), new Kept(place.build(), piece));
    return true;
  }

  @Override
  public synchronized Map<Place, byte[]> get(Collection<Place> places) {
    calls += (places.size() + 99) / 100;
    Map<Place, byte[]> found = new HashMap<>();
    for (Place place : places) {
      Kept kept = pieces.get(key(place));
      if (kept != null) {
        read += units(kept.bytes.length, 4096) / 2;
        if (kept.build == place.build()) {
          found.put(place, kept.bytes);
        }
      }
    }
    return found;
  }

  private static String key(Place place) {
    return place.level() + "#" + place.slot() + "#" + place.head() + "#" + place.n();
  }

  private static double units(int bytes, int unit) {
    return Math.ceilDiv(bytes + ENVELOPE, unit);
  }

  @Override
  public synchronized List<Change> changes(int most) {
    calls++;
    read += 0.5;
    return changes.entrySet().stream()
        .limit(most)
        .map(c -> new Change(c.getKey(), c.getValue()))
        .toList();
  }

  @Override
  public synchronized void forget(Change change) {
    written++;
    changes.remove(change.id(), change.mark());
  }

  /** The article is otherwise than it was, or is no more. */
  public synchronized void note(ArticleId id) {
    written++;
    changes.put(id, Integer.toString(++marks));
  }

  /** Loses a piece, as nobody should. */
  public synchronized void lose(Place place) {
    pieces.remove(key(place));
  }

  public synchronized long bytes() {
    return pieces.values().stream().mapToLong(k -> k.bytes.length).sum();
  }

  /** Write units since the last time it was asked. */
  public synchronized long written() {
    long units = written;
    written = 0;
    return units;
  }

  /** Read units since the last time it was asked. */
  public synchronized double read() {
    double units = read;
    read = 0;
    return units;
  }

  /** Calls that wait for the table, since the last time it was asked. */
  public synchronized int calls() {
    int all = calls;
    calls = 0;
    return all;
  }
}
