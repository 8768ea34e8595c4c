package newshook.search;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newshook.search.Shelf.Place;
import org.jspecify.annotations.Nullable;

/** Pieces of segments as they were read, the ones that were used last; safe for several threads. */
final class Pieces {
  /** Of a function's 1,024 MB. */
  private static final long MOST_BYTES = 96L * 1024 * 1024;

  private final Shelf shelf;
  private final Map<Place, byte[]> kept = new LinkedHashMap<>(64, 0.75f, true);
  private long size;

  Pieces(Shelf shelf) {
    this.shelf = shelf;
  }

  /** A piece is not in its place: the segment was merged away since, or is damaged. */
  static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Missing(Place place) {
      super("a piece of the search index is not there: " + place, null, false, false);
    }
  }

  /** Reads what is not at hand of these, all at once. */
  void fetch(Collection<Place> places) {
    Set<Place> wanted = new HashSet<>(places);
    synchronized (kept) {
      wanted.removeAll(kept.keySet());
    }
    if (!wanted.isEmpty()) {
      Map<Place, byte[]> read = shelf.get(wanted);
      synchronized (kept) {
        read.forEach(this::keep);
      }
    }
  }

  private void keep(Place place, byte[] piece) {
    byte[] before = kept.put(place, piece);
    size += piece.length - (before == null ? 0 : before.length);
    var oldest = kept.values().iterator();
    while (size > MOST_BYTES && kept.size() > 1) {
      size -= oldest.next().length;
      oldest.remove();
    }
  }

  byte[] get(Place place) {
    byte[] piece = find(place);
    if (piece == null) {
      fetch(List.of(place));
      piece = find(place);
    }
    if (piece == null) {
      throw new Missing(place);
    }
    return piece;
  }

  private byte @Nullable [] find(Place place) {
    synchronized (kept) {
      return kept.get(place);
    }
  }

  /** Pieces that are parts of one, joined, and not kept: they are read once. */
  static byte[] joined(Map<Place, byte[]> read, List<Place> places) {
    var whole = new ByteArrayOutputStream();
    for (Place place : places) {
      byte[] part = read.get(place);
      if (part == null) {
        throw new Missing(place);
      }
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }
}
