package newshook.extract.block;

import java.util.Arrays;

/** A set of token hashes without boxing. */
final class TokenSet {
  private final int[] slots;
  private final int mask;

  TokenSet(int[] values) {
    int size = Integer.highestOneBit(Math.max(8, values.length * 2)) * 2;
    slots = new int[size];
    mask = size - 1;
    Arrays.stream(values).forEach(this::add);
  }

  /** The runs of {@code n} tokens, each as one hash. */
  static int[] shingles(int[] tokens, int n) {
    int[] out = new int[Math.max(0, tokens.length - n + 1)];
    for (int i = 0; i < out.length; i++) {
      int hash = 7;
      for (int k = 0; k < n; k++) {
        hash = hash * 1_000_003 + tokens[i + k];
      }
      out[i] = hash;
    }
    return out;
  }

  private void add(int value) {
    int v = value == 0 ? 1 : value;
    int at = slot(v);
    while (slots[at] != 0 && slots[at] != v) {
      at = (at + 1) & mask;
    }
    slots[at] = v;
  }

  boolean contains(int value) {
    int v = value == 0 ? 1 : value;
    int at = slot(v);
    while (slots[at] != 0) {
      if (slots[at] == v) {
        return true;
      }
      at = (at + 1) & mask;
    }
    return false;
  }

  /** Share of the tokens that are in the set; 0 for none. */
  double share(int[] tokens) {
    int in = 0;
    for (int t : tokens) {
      in += contains(t) ? 1 : 0;
    }
    return tokens.length == 0 ? 0 : (double) in / tokens.length;
  }

  private int slot(int v) {
    int h = v * 0x9E3779B9;
    return (h ^ (h >>> 15)) & mask;
  }
}
