package newshook.search;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import newshook.article.Article;
import newshook.article.ArticleId;
import newshook.search.Index.View;
import newshook.search.Manifest.SegmentRef;
import newshook.search.Shelf.Change;

/** One run of {@link Packing}, under its lease. */
final class PackingTurn {
  /** As many articles at most go into one segment. */
  private static final int MOST = 2 * Due.PACK;

  private static final int PAGE = 200;

  /** What is begun is done in less. */
  private static final Duration RESERVE = Duration.ofSeconds(15);

  /** A merge is not begun that cannot be done in the time that is left, at the slowest. */
  private static final Duration MERGE_A_THOUSAND = Duration.ofSeconds(4);

  private final Shelf shelf;
  private final Library library;
  private final Index index;
  private final InstantSource clock;
  private final Supplier<Duration> remaining;
  private Manifest manifest;

  PackingTurn(
      Shelf shelf,
      Library library,
      Index index,
      Manifest manifest,
      InstantSource clock,
      Supplier<Duration> remaining) {
    this.shelf = shelf;
    this.library = library;
    this.index = index;
    this.manifest = manifest;
    this.clock = clock;
    this.remaining = remaining;
  }

  Manifest manifest() {
    return manifest;
  }

  void commit(Manifest changed) {
    Manifest next = changed.next();
    if (!shelf.saveManifest(next.version(), next.write())) {
      throw new SegmentWriter.Overtaken();
    }
    manifest = next;
  }

  private boolean isTime() {
    return remaining.get().compareTo(RESERVE) > 0;
  }

  void work(Due due) {
    if (due.gap()) {
      commit(manifest.withHigh(due.settled()).withSweep(Manifest.TOP, manifest.swept()));
    } else if (!manifest.isWhole() && manifest.sweep().isEmpty()) {
      commit(manifest.withSweep("", clock.instant())); // all there is, is new
    }
    if (due.isPack() || due.gap()) {
      packNews(due);
    }
    if (due.sweep() && manifest.sweep().isEmpty()) {
      commit(manifest.withSweep(Manifest.TOP, manifest.swept()));
    }
    if (!manifest.sweep().isEmpty()) {
      sweep();
    }
    mergeAll();
  }

  private void packNews(Due due) {
    Map<ArticleId, Optional<Change>> all = new LinkedHashMap<>();
    due.changes().forEach(change -> all.put(change.id(), Optional.of(change)));
    if (!due.gap()) {
      due.news().forEach(id -> all.putIfAbsent(id, Optional.empty()));
    }
    List<ArticleId> ids = List.copyOf(all.keySet());
    for (int from = 0; from < ids.size() && isTime(); from += MOST) {
      int to = Math.min(ids.size(), from + MOST);
      List<ArticleId> slice = ids.subList(from, to);
      boolean isLast = to == ids.size() && !due.gap();
      pack(slice, m -> isLast ? m.withHigh(due.settled()) : m);
      slice.forEach(id -> all.getOrDefault(id, Optional.empty()).ifPresent(shelf::forget));
    }
  }

  /** One segment of these articles; the manifest names it in the same step that says why. */
  private void pack(List<ArticleId> ids, UnaryOperator<Manifest> change) {
    List<Optional<Terms>> read = Together.map(ids, id -> library.story(id).map(Terms::of));
    List<Terms> entries = read.stream().flatMap(Optional::stream).toList();
    List<ArticleId> gone = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      if (read.get(i).isEmpty()) {
        gone.add(ids.get(i));
      }
    }
    var writer = new SegmentWriter(shelf, 1, manifest.freeSlot(1), manifest.version());
    List<SegmentRef> refs = new ArrayList<>(manifest.segments());
    refs.add(writer.write(entries, gone));
    commit(change.apply(manifest.with(refs)));
  }

  /** From the newest to the oldest: what the index has not, or in another state. */
  private void sweep() {
    Keys known = sound().keys();
    List<ArticleId> missing = new ArrayList<>();
    String cursor = manifest.sweep().equals(Manifest.TOP) ? "" : manifest.sweep();
    do {
      Library.Page page = library.newest(PAGE, cursor);
      for (Article article : page.articles()) {
        if (!article.storedAt().isAfter(manifest.high())
            && !known.has(Docs.key(article.id()), Terms.stamp(article))) {
          missing.add(article.id());
        }
      }
      cursor = page.cursor();
      boolean isLast = cursor.isEmpty() || !isTime();
      String next = cursor;
      UnaryOperator<Manifest> on =
          m -> m.withSweep(next, next.isEmpty() ? clock.instant() : m.swept());
      if (missing.size() >= Due.PACK || (isLast && !missing.isEmpty())) {
        pack(missing, on);
        missing.clear();
      } else if (isLast) {
        commit(on.apply(manifest));
      }
    } while (!cursor.isEmpty() && isTime());
  }

  /** The index without segments that are lost: what they held is missing, and a sweep is due. */
  private View sound() {
    View view = index.view();
    if (!view.damaged().isEmpty()) {
      drop(view.damaged());
      view = index.view();
    }
    return view;
  }

  private void drop(List<SegmentRef> lost) {
    List<SegmentRef> rest = new ArrayList<>(manifest.segments());
    rest.removeAll(lost);
    commit(manifest.with(rest).withSweep(Manifest.TOP, manifest.swept()));
  }

  private void mergeAll() {
    for (var level = Due.mergeable(manifest); level.isPresent(); level = Due.mergeable(manifest)) {
      int chosen = level.getAsInt();
      List<Segment> inputs =
          sound().segments().stream().filter(s -> s.ref.level() == chosen).limit(Due.FAN).toList();
      long docs = inputs.stream().mapToLong(Segment::size).sum();
      Duration needed = MERGE_A_THOUSAND.multipliedBy(docs).dividedBy(1000).plus(RESERVE);
      if (inputs.size() < Due.FAN || needed.compareTo(remaining.get()) > 0) {
        return;
      }
      merge(inputs, chosen + 1);
    }
  }

  private void merge(List<Segment> inputs, int level) {
    List<SegmentRef> refs = new ArrayList<>(manifest.segments());
    List<SegmentRef> old = inputs.stream().map(s -> s.ref).toList();
    int at = refs.indexOf(old.getFirst());
    var writer = new SegmentWriter(shelf, level, manifest.freeSlot(level), manifest.version());
    try {
      SegmentRef merged = new Merging(shelf, inputs).into(writer, at == 0);
      refs.removeAll(old);
      refs.add(at, merged);
      commit(manifest.with(refs));
    } catch (Pieces.Missing | IllegalArgumentException _) {
      drop(old); // a piece is lost: the sweep brings the articles back
    }
  }
}
