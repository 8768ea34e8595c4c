package newshook.extract.block;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for any of many phrases by their first two signs: a text is read once, however many they
 * are. Phrases are in lower case; one of a single sign is never found.
 */
public final class Phrases {
  private static final int BUCKETS = 1024;

  private final List<String> phrases;

  /** Places of the phrases, in their order. */
  private final int[] @Nullable [] byStart = new int[BUCKETS][];

  public Phrases(List<String> phrases) {
    this.phrases = List.copyOf(phrases);
    for (int at = 0; at < phrases.size(); at++) {
      if (phrases.get(at).length() > 1) {
        index(at, bucket(phrases.get(at).charAt(0), phrases.get(at).charAt(1)));
      }
    }
  }

  private void index(int at, int bucket) {
    int[] others = byStart[bucket];
    int count = others == null ? 0 : others.length;
    int[] more = others == null ? new int[1] : Arrays.copyOf(others, count + 1);
    more[count] = at;
    byStart[bucket] = more;
  }

  private static int bucket(char first, char second) {
    return (first * 31 + second) & (BUCKETS - 1);
  }

  /** Of all phrases that a text in lower case holds the one that stands first among them. */
  public Optional<String> in(String plain) {
    int first = phrases.size();
    char before = ' ';
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      int[] begun = byStart[bucket(before, c)];
      for (int k = 0; begun != null && k < begun.length && begun[k] < first; k++) {
        first = plain.startsWith(phrases.get(begun[k]), i - 1) ? begun[k] : first;
      }
      before = c;
    }
    return first < phrases.size() ? Optional.of(phrases.get(first)) : Optional.empty();
  }

  /**
   * Where the phrase ends that begins first at {@code from} or behind it, in small or large
   * letters; -1 if there is none. Of two that begin there it is the one that stands first.
   */
  public int end(String line, int from) {
    for (int i = from; i + 1 < line.length(); i++) {
      int[] begun =
          byStart[
              bucket(
                  Character.toLowerCase(line.charAt(i)),
                  Character.toLowerCase(line.charAt(i + 1)))];
      for (int k = 0; begun != null && k < begun.length; k++) {
        String phrase = phrases.get(begun[k]);
        if (line.regionMatches(true, i, phrase, 0, phrase.length())) {
          return i + phrase.length();
        }
      }
    }
    return -1;
  }
}
