package newshook.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newshook.search.Manifest.SegmentRef;

/**
 * The segments that the manifest names, loaded once and kept: only those that are new are read.
 * Safe for several threads.
 */
final class Index {
  private final Shelf shelf;
  private final Pieces pieces;
  private View view = new View(Manifest.EMPTY, List.of(), List.of());
  private boolean isLoaded;

  Index(Shelf shelf) {
    this.shelf = shelf;
    this.pieces = new Pieces(shelf);
  }

  /**
   * The index at one moment.
   *
   * @param segments oldest first
   * @param damaged segments whose list of documents is not there
   */
  record View(Manifest manifest, List<Segment> segments, List<SegmentRef> damaged) {
    int docs() {
      return segments.stream().mapToInt(Segment::size).sum();
    }

    /** By article: the stamp that the index has it in. */
    Keys keys() {
      Keys keys = new Keys(docs());
      for (Segment segment : segments.reversed()) {
        for (int doc = 0; doc < segment.size(); doc++) {
          keys.add(segment.docs.high[doc], segment.docs.stamp[doc]);
        }
        for (long gone : segment.gone) {
          keys.add(gone, (short) 0);
        }
      }
      return keys;
    }
  }

  Pieces pieces() {
    return pieces;
  }

  Manifest manifest() {
    return shelf.manifest().map(Manifest::read).orElse(Manifest.EMPTY);
  }

  synchronized View view() {
    Manifest manifest = manifest();
    if (!isLoaded || !manifest.segments().equals(view.manifest.segments())) {
      view = load(manifest);
      isLoaded = true;
    }
    return new View(manifest, view.segments, view.damaged);
  }

  /** What was not where it should be is looked for anew. */
  synchronized void forget() {
    isLoaded = false;
  }

  private View load(Manifest manifest) {
    Map<SegmentRef, Segment> known = new HashMap<>();
    view.segments.forEach(s -> known.put(s.ref, s));
    List<SegmentRef> unknown =
        manifest.segments().stream().filter(ref -> !known.containsKey(ref)).toList();
    var heads = shelf.get(unknown.stream().flatMap(ref -> Segment.heads(ref).stream()).toList());
    List<SegmentRef> damaged = new ArrayList<>();
    for (SegmentRef ref : unknown) {
      try {
        byte[] head = Pieces.joined(heads, Segment.heads(ref));
        known.put(ref, Segment.read(ref, head, pieces));
      } catch (Pieces.Missing | IllegalArgumentException _) {
        damaged.add(ref); // the others can still be searched; the schedule will make up for it
      }
    }
    List<Segment> segments =
        manifest.segments().stream().filter(known::containsKey).map(known::get).toList();
    var later = new Keys(segments.stream().mapToInt(Segment::size).sum());
    segments.reversed().forEach(s -> s.bury(later));
    return new View(manifest, segments, damaged);
  }
}
