package newshook.extract.block;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Groups of words (groups.txt) whose share in a block is evidence: stop words, calls to join. */
final class WordGroups {
  private static final TokenMasks MASKS = new TokenMasks(load("/newshook/extract/groups.txt"));

  /** Those of who writes, and of dates. */
  private static final int SIGNATURE = 1 << 5 | 1 << 6;

  private WordGroups() {}

  /** Share of the tokens in each group; the first group is the stop words. */
  static double[] shares(Tokens tokens) {
    return MASKS.shares(tokens);
  }

  /** Whether a word belongs to a line of authors and dates. */
  static boolean isOfSignature(int hash) {
    return (MASKS.of(hash) & SIGNATURE) != 0;
  }

  private static List<Tokens> load(String resource) {
    List<Tokens> groups = new ArrayList<>();
    try (var in = Objects.requireNonNull(WordGroups.class.getResourceAsStream(resource), resource);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(':');
        if (colon > 0 && line.charAt(0) != '#') {
          groups.add(Tokens.of(line.substring(colon + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return List.copyOf(groups);
  }
}
