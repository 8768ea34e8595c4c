package newshook.extract.block;

import java.util.List;

/** Which of up to 32 sets a token is in, found by one look-up. */
final class TokenMasks {
  private final int[] tokens;
  private final int[] masks;
  private final int sets;

  TokenMasks(List<Tokens> groups) {
    int all = groups.stream().mapToInt(Tokens::count).sum();
    int size = Integer.highestOneBit(Math.max(8, all * 2)) * 2;
    tokens = new int[size];
    masks = new int[size];
    sets = groups.size();
    for (int g = 0; g < sets; g++) {
      for (int hash : groups.get(g).hashes()) {
        int at = slot(hash);
        tokens[at] = hash;
        masks[at] |= 1 << g;
      }
    }
  }

  /** A bit for each set that has the token. */
  int of(int token) {
    return masks[slot(token)];
  }

  /** Share of the tokens that are in each set; 0 for none. */
  double[] shares(Tokens tokens) {
    double[] shares = new double[sets];
    int[] hashes = tokens.hashes();
    for (int hash : hashes) {
      for (int left = of(hash); left != 0; left &= left - 1) {
        shares[Integer.numberOfTrailingZeros(left)]++;
      }
    }
    for (int set = 0; set < sets && hashes.length > 0; set++) {
      shares[set] /= hashes.length;
    }
    return shares;
  }

  private int slot(int token) {
    int h = token * 0x9E3779B9;
    int at = (h ^ (h >>> 15)) & (tokens.length - 1);
    while (masks[at] != 0 && tokens[at] != token) {
      at = (at + 1) & (tokens.length - 1);
    }
    return at;
  }
}
