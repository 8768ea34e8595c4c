package newshook.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import newshook.article.ArticleId;
import newshook.search.Manifest.SegmentRef;
import newshook.search.Shelf.Place;

/**
 * A packed segment: its documents are in memory, its terms come piece by piece as they are asked
 * for.
 */
final class Segment implements Part {
  final SegmentRef ref;
  final Docs docs;

  /** Articles that are no more, by {@link Docs#key}: older segments may still hold them. */
  final long[] gone;

  private final List<byte[]> firsts;
  private final Pieces pieces;
  private final BitSet dead = new BitSet();

  private Segment(SegmentRef ref, Docs docs, long[] gone, List<byte[]> firsts, Pieces pieces) {
    this.ref = ref;
    this.docs = docs;
    this.gone = gone;
    this.firsts = firsts;
    this.pieces = pieces;
  }

  static List<Place> heads(SegmentRef ref) {
    return IntStream.range(0, ref.heads()).mapToObj(n -> place(ref, true, n)).toList();
  }

  private static Place place(SegmentRef ref, boolean head, int n) {
    return new Place(ref.level(), ref.slot(), ref.build(), head, n);
  }

  /** What the heads hold: documents, what is gone, and the first term of each piece. */
  static byte[] head(Docs docs, long[] gone, List<byte[]> firsts) {
    Bytes.Out out = new Bytes.Out();
    docs.write(out);
    out.number(gone.length);
    for (long key : gone) {
      out.fixed(key);
    }
    out.number(firsts.size());
    for (byte[] first : firsts) {
      out.number(first.length).raw(first, 0, first.length);
    }
    return out.deflated();
  }

  static Segment read(SegmentRef ref, byte[] head, Pieces pieces) {
    Bytes.In in = Bytes.In.inflated(head);
    Docs docs = Docs.read(in);
    long[] gone = new long[in.count()];
    for (int i = 0; i < gone.length; i++) {
      gone[i] = in.fixed();
    }
    int size = in.count();
    List<byte[]> firsts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int length = in.count();
      firsts.add(Arrays.copyOfRange(in.bytes, in.at, in.at + length));
      in.at += length;
    }
    return new Segment(ref, docs, gone, firsts, pieces);
  }

  /** Leaves alive what no later part has; what this one has is dead in the earlier ones. */
  void bury(Keys later) {
    dead.clear();
    for (int doc = 0; doc < size(); doc++) {
      if (!later.add(docs.high[doc], docs.stamp[doc])) {
        dead.set(doc);
      }
    }
    for (long key : gone) {
      later.add(key, (short) 0);
    }
  }

  int pieces() {
    return firsts.size();
  }

  Place piece(int n) {
    return place(ref, false, n);
  }

  /** The pieces that a term, or every term that begins so, can be in. */
  List<Place> places(String text, boolean isPrefix) {
    byte[] term = utf8(text);
    int from = Math.max(0, floor(term));
    int to = from;
    while (isPrefix && to + 1 < firsts.size() && mayStart(firsts.get(to + 1), term)) {
      to++;
    }
    return firsts.isEmpty()
        ? List.of()
        : IntStream.rangeClosed(from, to).mapToObj(this::piece).toList();
  }

  private static boolean mayStart(byte[] first, byte[] prefix) {
    return Chunk.starts(first, prefix) || Arrays.compareUnsigned(first, prefix) < 0;
  }

  /** The last piece that begins with this term or an earlier one; -1 if all are later. */
  private int floor(byte[] term) {
    int low = 0;
    int high = firsts.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (Arrays.compareUnsigned(firsts.get(middle), term) <= 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Postings find(String term) {
    byte[] wanted = utf8(term);
    return places(term, false).stream()
        .map(place -> new Chunk.Reader(pieces.get(place)).find(wanted))
        .findFirst()
        .orElse(Postings.NONE);
  }

  @Override
  public List<Postings> startingWith(String prefix) {
    byte[] wanted = utf8(prefix);
    return places(prefix, true).stream()
        .flatMap(place -> new Chunk.Reader(pieces.get(place)).startingWith(wanted).stream())
        .toList();
  }

  @Override
  public int size() {
    return docs.size();
  }

  @Override
  public ArticleId id(int doc) {
    return docs.id(doc);
  }

  @Override
  public int stored(int doc) {
    return docs.stored[doc];
  }

  @Override
  public int day(int doc) {
    return docs.day[doc];
  }

  @Override
  public int length(int doc) {
    return docs.length[doc];
  }

  @Override
  public boolean isAlive(int doc) {
    return !dead.get(doc);
  }
}
