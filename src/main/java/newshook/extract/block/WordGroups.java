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
  private static final List<TokenSet> GROUPS = load("/newshook/extract/groups.txt");
  static final int COUNT = GROUPS.size();

  private WordGroups() {}

  /** Share of the tokens in each group; the first group is the stop words. */
  static float[] shares(Tokens tokens) {
    float[] shares = new float[COUNT];
    for (int g = 0; g < COUNT; g++) {
      shares[g] = (float) GROUPS.get(g).share(tokens.hashes());
    }
    return shares;
  }

  private static List<TokenSet> load(String resource) {
    List<TokenSet> groups = new ArrayList<>();
    try (var in = Objects.requireNonNull(WordGroups.class.getResourceAsStream(resource), resource);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(':');
        if (colon > 0 && line.charAt(0) != '#') {
          groups.add(new TokenSet(Tokens.of(line.substring(colon + 1)).hashes()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return List.copyOf(groups);
  }
}
