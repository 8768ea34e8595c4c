package newshook.search;

import java.util.Arrays;
import java.util.List;

/** The documents of one part that hold a term, ascending, each with the term's weight in it. */
final class Postings {
  static final Postings NONE = new Postings(new int[0], new byte[0], 0);

  private final int[] docs;
  private final byte[] weights;
  private final int size;

  /** Of the arrays, which it takes over, {@code size} count. */
  Postings(int[] docs, byte[] weights, int size) {
    this.docs = docs;
    this.weights = weights;
    this.size = size;
  }

  static Postings of(List<Integer> docs, List<Byte> weights) {
    int[] allDocs = new int[docs.size()];
    byte[] allWeights = new byte[docs.size()];
    for (int i = 0; i < allDocs.length; i++) {
      allDocs[i] = docs.get(i);
      allWeights[i] = weights.get(i);
    }
    return new Postings(allDocs, allWeights, allDocs.length);
  }

  /** What is in any of them, with the greatest weight. */
  static Postings union(List<Postings> all) {
    if (all.size() == 1) {
      return all.getFirst();
    }
    int room = all.stream().mapToInt(p -> p.size == 0 ? 0 : p.docs[p.size - 1] + 1).max().orElse(0);
    byte[] heaviest = new byte[room];
    int size = 0;
    for (Postings postings : all) {
      for (int i = 0; i < postings.size; i++) {
        int doc = postings.docs[i];
        size += heaviest[doc] == 0 ? 1 : 0;
        heaviest[doc] = (byte) Math.max(heaviest[doc], postings.weights[i]);
      }
    }
    return of(heaviest, size);
  }

  private static Postings of(byte[] byDoc, int size) {
    int[] docs = new int[size];
    byte[] weights = new byte[size];
    int n = 0;
    for (int doc = 0; doc < byDoc.length; doc++) {
      if (byDoc[doc] != 0) {
        docs[n] = doc;
        weights[n++] = byDoc[doc];
      }
    }
    return new Postings(docs, weights, size);
  }

  int size() {
    return size;
  }

  int doc(int at) {
    return docs[at];
  }

  byte weight(int at) {
    return weights[at];
  }

  /** All documents. */
  int[] all() {
    return Arrays.copyOf(docs, size);
  }

  /** These of the given documents, ascending, that are in here too. */
  int[] meet(int[] others) {
    int[] met = new int[Math.min(others.length, size)];
    int n = 0;
    int i = 0;
    for (int doc : others) {
      while (i < size && docs[i] < doc) {
        i++;
      }
      if (i < size && docs[i] == doc) {
        met[n++] = doc;
      }
    }
    return Arrays.copyOf(met, n);
  }

  /** The given documents that are not in here. */
  int[] without(int[] others) {
    return Arrays.stream(others)
        .filter(doc -> Arrays.binarySearch(docs, 0, size, doc) < 0)
        .toArray();
  }

  void writeDocs(Bytes.Out out) {
    int last = -1;
    for (int i = 0; i < size; i++) {
      out.number(docs[i] - last - 1L);
      last = docs[i];
    }
  }

  void writeWeights(Bytes.Out out) {
    out.raw(weights, 0, size);
  }
}
