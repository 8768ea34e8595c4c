package newshook.extract.block;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The kinds that a word in a class or id hints at, found by the word's hash. */
final class WordMasks {
  private static final int PRIME = 31;
  private static final int[] POWERS = powers();

  private final int[] hashes;
  private final long[] masks;

  private WordMasks(Map<Integer, Long> words) {
    int size = Integer.highestOneBit(Math.max(8, words.size() * 2)) * 2;
    hashes = new int[size];
    masks = new long[size];
    words.forEach((hash, mask) -> {
      int at = slot(hash);
      hashes[at] = hash;
      masks[at] = mask;
    });
  }

  /** The hash of a word that has one more letter. */
  static int grow(int hash, char letter) {
    return hash * PRIME + letter;
  }

  /** The hash of two words written as one; the second has so many letters. */
  static int joined(int first, int second, int letters) {
    return first * POWERS[letters] + second;
  }

  /** Mask of the word's kinds; 0 for a word that says nothing. */
  long of(int hash) {
    return masks[slot(hash)];
  }

  private int slot(int hash) {
    int h = hash * 0x9E3779B9;
    int at = (h ^ (h >>> 15)) & (hashes.length - 1);
    while (masks[at] != 0 && hashes[at] != hash) {
      at = (at + 1) & (hashes.length - 1);
    }
    return at;
  }

  private static int[] powers() {
    int[] powers = new int[64];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * PRIME;
    }
    return powers;
  }

  static WordMasks load(String resource) {
    Map<Integer, Long> words = new HashMap<>();
    try (var in = Objects.requireNonNull(WordMasks.class.getResourceAsStream(resource), resource);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(':');
        if (colon > 0 && line.charAt(0) != '#') {
          long bit = Kind.valueOf(line.substring(0, colon)).bit();
          for (String word : line.substring(colon + 1).trim().split("\\s+", -1)) {
            words.merge(hash(word), bit, (a, b) -> a | b);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return new WordMasks(words);
  }

  private static int hash(String word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = grow(hash, word.charAt(i));
    }
    return hash;
  }
}
