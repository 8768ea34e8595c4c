package newshook.search;

import java.util.Arrays;

/** A map from ids of articles, as {@link Docs#key} shortens them, to stamps: flat, for millions. */
final class Keys {
  private long[] keys;
  private short[] stamps;
  private int size;
  private boolean hasZero;
  private short zero;

  Keys(int expected) {
    int room = Integer.highestOneBit(Math.max(16, expected * 2)) * 2;
    keys = new long[room];
    stamps = new short[room];
  }

  /** False if the key was there; it keeps its stamp. */
  boolean add(long key, short stamp) {
    if (key == 0) {
      boolean isNew = !hasZero;
      zero = isNew ? stamp : zero;
      hasZero = true;
      return isNew;
    }
    int at = place(key);
    if (keys[at] == key) {
      return false;
    }
    keys[at] = key;
    stamps[at] = stamp;
    if (++size * 2 > keys.length) {
      grow();
    }
    return true;
  }

  boolean has(long key) {
    return key == 0 ? hasZero : keys[place(key)] == key;
  }

  boolean has(long key, short stamp) {
    return has(key) && (key == 0 ? zero : stamps[place(key)]) == stamp;
  }

  /** Ids are hashes: their own bits spread well enough. */
  private int place(long key) {
    int at = (int) (key ^ (key >>> 32)) & (keys.length - 1);
    while (keys[at] != 0 && keys[at] != key) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    short[] oldStamps = stamps;
    keys = new long[oldKeys.length * 2];
    stamps = Arrays.copyOf(oldStamps, keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        stamps[at] = oldStamps[i];
      }
    }
  }
}
