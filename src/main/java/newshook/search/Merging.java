package newshook.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import newshook.search.Manifest.SegmentRef;
import newshook.search.Shelf.Place;

/**
 * Makes one segment of many, in memory for a few pieces of each: terms in order, documents one
 * behind the other, without those that a later segment has.
 */
final class Merging {
  /** How many pieces of a segment are read at once. */
  private static final int AHEAD = 4;

  private final Shelf shelf;
  private final List<Segment> inputs;
  private final List<int[]> numbers = new ArrayList<>();

  Merging(Shelf shelf, List<Segment> inputs) {
    this.shelf = shelf;
    this.inputs = List.copyOf(inputs);
  }

  /**
   * Writes the segment.
   *
   * @param isOldest whether no older segment can hold what is gone
   */
  SegmentRef into(SegmentWriter writer, boolean isOldest) {
    Docs docs = documents();
    PriorityQueue<Stream> streams = new PriorityQueue<>();
    for (int i = 0; i < inputs.size(); i++) {
      Stream stream = new Stream(i);
      if (stream.next()) {
        streams.add(stream);
      }
    }
    while (!streams.isEmpty()) {
      byte[] term = streams.element().term();
      var merged = new Merged();
      while (!streams.isEmpty() && Arrays.equals(streams.element().term(), term)) {
        Stream stream = streams.remove();
        merged.add(stream.postings(), numbers.get(stream.input));
        if (stream.next()) {
          streams.add(stream);
        }
      }
      if (merged.size > 0) {
        writer.add(term, new Postings(merged.docs, merged.weights, merged.size));
      }
    }
    return writer.finish(docs, isOldest ? new long[0] : gone());
  }

  private long[] gone() {
    return inputs.stream().flatMapToLong(s -> Arrays.stream(s.gone)).distinct().toArray();
  }

  /** Numbers the documents that are alive anew, in the order of the inputs. */
  private Docs documents() {
    int size = 0;
    for (Segment input : inputs) {
      int[] map = new int[input.size()];
      for (int doc = 0; doc < map.length; doc++) {
        map[doc] = input.isAlive(doc) ? size++ : -1;
      }
      numbers.add(map);
    }
    Docs docs = new Docs(size);
    for (int i = 0; i < inputs.size(); i++) {
      int[] map = numbers.get(i);
      for (int doc = 0; doc < map.length; doc++) {
        if (map[doc] >= 0) {
          docs.copy(map[doc], inputs.get(i).docs, doc);
        }
      }
    }
    return docs;
  }

  private static final class Merged {
    private int[] docs = new int[16];
    private byte[] weights = new byte[16];
    private int size;

    void add(Postings postings, int[] map) {
      if (size + postings.size() > docs.length) {
        int room = Math.max(2 * docs.length, size + postings.size());
        docs = Arrays.copyOf(docs, room);
        weights = Arrays.copyOf(weights, room);
      }
      for (int i = 0; i < postings.size(); i++) {
        int doc = map[postings.doc(i)];
        if (doc >= 0) {
          docs[size] = doc;
          weights[size++] = postings.weight(i);
        }
      }
    }
  }

  /** The terms of one input from its first piece to its last. */
  private final class Stream implements Comparable<Stream> {
    private final int input;
    private final Segment segment;
    private Map<Place, byte[]> ahead = Map.of();
    private Chunk.Reader reader = Chunk.Reader.ofPlain(new byte[0]);
    private int piece;

    Stream(int input) {
      this.input = input;
      this.segment = inputs.get(input);
    }

    boolean next() {
      while (!reader.next()) {
        if (piece == segment.pieces()) {
          return false;
        }
        reader = new Chunk.Reader(read(piece++));
      }
      return true;
    }

    private byte[] read(int n) {
      if (n % AHEAD == 0) {
        int end = Math.min(segment.pieces(), n + AHEAD);
        ahead = shelf.get(IntStream.range(n, end).mapToObj(segment::piece).toList());
      }
      byte[] read = ahead.get(segment.piece(n));
      if (read == null) {
        throw new Pieces.Missing(segment.piece(n));
      }
      return read;
    }

    byte[] term() {
      return reader.term();
    }

    Postings postings() {
      return reader.postings();
    }

    @Override
    public int compareTo(Stream other) {
      int order = Arrays.compareUnsigned(term(), other.term());
      return order != 0 ? order : Integer.compare(input, other.input);
    }
  }
}
