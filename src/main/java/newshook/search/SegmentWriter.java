package newshook.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newshook.article.ArticleId;
import newshook.search.Manifest.SegmentRef;
import newshook.search.Shelf.Place;

/** Writes one segment to its place on the shelf, term by term in order. */
final class SegmentWriter {
  /** DynamoDB takes 400 KB an item. */
  private static final int HEAD_BYTES = 350_000;

  private final Shelf shelf;
  private final int level;
  private final int slot;
  private final long build;
  private final Chunk.Writer chunk = new Chunk.Writer();
  private final List<byte[]> firsts = new ArrayList<>();

  SegmentWriter(Shelf shelf, int level, int slot, long build) {
    this.shelf = shelf;
    this.level = level;
    this.slot = slot;
    this.build = build;
  }

  /** Another one writes, later than we: whatever we do counts for nothing any more. */
  static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overtaken() {
      super("another one writes the search index", null, false, false);
    }
  }

  /** A whole segment of articles. */
  SegmentRef write(List<Terms> entries, List<ArticleId> gone) {
    Map<String, Lists> byTerm = new HashMap<>();
    for (int doc = 0; doc < entries.size(); doc++) {
      for (var term : entries.get(doc).weights().entrySet()) {
        byTerm.computeIfAbsent(term.getKey(), Lists::new).add(doc, term.getValue().byteValue());
      }
    }
    byTerm.values().stream().sorted().forEach(lists -> add(lists.term, lists.postings()));
    return finish(Docs.of(entries), gone.stream().mapToLong(Docs::key).toArray());
  }

  private static final class Lists implements Comparable<Lists> {
    private final byte[] term;
    private final List<Integer> docs = new ArrayList<>(2);
    private final List<Byte> weights = new ArrayList<>(2);

    Lists(String term) {
      this.term = term.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int compareTo(Lists other) {
      return Arrays.compareUnsigned(term, other.term);
    }

    void add(int doc, byte weight) {
      docs.add(doc);
      weights.add(weight);
    }

    Postings postings() {
      return Postings.of(docs, weights);
    }
  }

  void add(byte[] term, Postings postings) {
    chunk.add(term, postings);
    if (chunk.isFull()) {
      putChunk();
    }
  }

  private void putChunk() {
    firsts.add(chunk.first());
    put(new Place(level, slot, build, false, firsts.size() - 1), chunk.take());
  }

  SegmentRef finish(Docs docs, long[] gone) {
    if (!chunk.isEmpty()) {
      putChunk();
    }
    byte[] head = Segment.head(docs, gone, firsts);
    int heads = (head.length + HEAD_BYTES - 1) / HEAD_BYTES;
    for (int n = 0; n < heads; n++) {
      int end = Math.min(head.length, (n + 1) * HEAD_BYTES);
      put(new Place(level, slot, build, true, n), Arrays.copyOfRange(head, n * HEAD_BYTES, end));
    }
    return new SegmentRef(level, slot, build, docs.size(), heads);
  }

  private void put(Place place, byte[] piece) {
    if (!shelf.put(place, piece)) {
      throw new Overtaken();
    }
  }
}
