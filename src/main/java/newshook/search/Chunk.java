package newshook.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Terms in the order of their bytes, each with its postings: what one item of the table holds. Read
 * from the beginning, as a term is written by what it does not share with the one before.
 */
final class Chunk {
  /** What a chunk's terms come to before they are deflated to some 25 KB. */
  private static final int FULL = 64 * 1024;

  private Chunk() {}

  /** Writes chunks; terms have to come in order. */
  static final class Writer {
    private final Bytes.Out out = new Bytes.Out();
    private byte[] before = new byte[0];
    private byte[] first = new byte[0];

    void add(byte[] term, Postings postings) {
      if (out.size() == 0) {
        first = term;
        before = new byte[0];
      }
      int shared = Math.max(0, Arrays.mismatch(before, term));
      out.number(shared).number(term.length - shared).raw(term, shared, term.length);
      out.number(postings.size());
      postings.writeDocs(out);
      if (!Terms.isPlain(term[0])) {
        postings.writeWeights(out);
      }
      before = term;
    }

    boolean isFull() {
      return out.size() >= FULL;
    }

    boolean isEmpty() {
      return out.size() == 0;
    }

    byte[] first() {
      return first;
    }

    byte[] take() {
      byte[] packed = out.deflated();
      out.clear();
      return packed;
    }
  }

  /** Goes through the terms of one chunk. */
  static final class Reader {
    private final Bytes.In in;
    private byte[] term = new byte[0];
    private boolean hasPostings;

    Reader(byte[] packed) {
      this.in = Bytes.In.inflated(packed);
    }

    private Reader(Bytes.In in) {
      this.in = in;
    }

    static Reader ofPlain(byte[] plain) {
      return new Reader(new Bytes.In(plain));
    }

    /** False at the end. */
    boolean next() {
      if (hasPostings) {
        skip();
      }
      if (in.isEnd()) {
        return false;
      }
      int shared = in.count();
      int more = in.count();
      byte[] next = Arrays.copyOf(term, shared + more);
      System.arraycopy(in.bytes, in.at, next, shared, more);
      in.at += more;
      term = next;
      hasPostings = true;
      return true;
    }

    byte[] term() {
      return term;
    }

    Postings postings() {
      int size = in.count();
      int[] docs = new int[size];
      int last = -1;
      for (int i = 0; i < size; i++) {
        last += in.count() + 1;
        docs[i] = last;
      }
      byte[] weights = new byte[size];
      if (Terms.isPlain(term[0])) {
        Arrays.fill(weights, (byte) 1);
      } else {
        System.arraycopy(in.bytes, in.at, weights, 0, size);
        in.at += size;
      }
      hasPostings = false;
      return new Postings(docs, weights, size);
    }

    private void skip() {
      int size = in.count();
      for (int left = size; left > 0; ) {
        if (in.bytes[in.at++] >= 0) {
          left--;
        }
      }
      in.at += Terms.isPlain(term[0]) ? 0 : size;
      hasPostings = false;
    }

    /** The postings of a term; none if it is not in here. */
    Postings find(byte[] wanted) {
      while (next()) {
        int order = Arrays.compareUnsigned(term, wanted);
        if (order == 0) {
          return postings();
        }
        if (order > 0) {
          break;
        }
      }
      return Postings.NONE;
    }

    /** The postings of every term that begins so. */
    List<Postings> startingWith(byte[] prefix) {
      List<Postings> found = new ArrayList<>();
      while (next()) {
        if (starts(term, prefix)) {
          found.add(postings());
        } else if (Arrays.compareUnsigned(term, prefix) > 0) {
          break;
        }
      }
      return found;
    }
  }

  static boolean starts(byte[] term, byte[] prefix) {
    return term.length >= prefix.length
        && Arrays.equals(term, 0, prefix.length, prefix, 0, prefix.length);
  }
}
