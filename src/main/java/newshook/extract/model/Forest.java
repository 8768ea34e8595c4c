package newshook.extract.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * Boosted decision trees: the sum of what small trees say of a row of numbers. Immutable.
 *
 * <p>As text: one line a tree, its nodes as {@code feature:limit:left} or the leaf's value; a row
 * goes left when its number is at most the limit, else to the node after that.
 */
public final class Forest {
  private static final int LEAF = -1;
  private static final int FIRST_CHECK = 16;
  private static final int STEP = 8;

  /** A sum that the trees still to come hardly turn: most blocks plainly are it or are not. */
  private static final double SURE = 2.6;

  private static final int SHIFT = 16;
  private static final int LOW = 0xffff;

  /** For each node: its feature and, in the lower half, where in its tree its left is; or LEAF. */
  private final int[] steps;

  /** For each node: the limit of the feature, or the leaf's value. */
  private final float[] limits;

  private final int[] roots;

  private Forest(int nodes, int trees) {
    this.steps = new int[nodes];
    this.limits = new float[nodes];
    this.roots = new int[trees];
  }

  /** How likely the row is a block of the article, 0 to 1. */
  public float probability(float[] row) {
    double sum = 0;
    int check = FIRST_CHECK;
    for (int tree = 0; tree < roots.length; tree++) {
      if (tree == check) {
        if (Math.abs(sum) > SURE) {
          break;
        }
        check += STEP;
      }
      int root = roots[tree];
      int at = root;
      for (int step = steps[at]; step >= 0; step = steps[at]) {
        at = root + (step & LOW) + (row[step >>> SHIFT] <= limits[at] ? 0 : 1);
      }
      sum += limits[at];
    }
    return (float) (1 / (1 + Math.exp(-sum)));
  }

  public static Forest load(String resource) {
    try (InputStream in =
            Objects.requireNonNull(Forest.class.getResourceAsStream(resource), resource);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return parse(lines.lines().filter(l -> !l.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /** Reads one line a tree. */
  public static Forest parse(java.util.List<String> lines) {
    int size = lines.stream().mapToInt(l -> l.split(" ", -1).length).sum();
    Forest forest = new Forest(size, lines.size());
    int next = 0;
    for (int tree = 0; tree < lines.size(); tree++) {
      forest.roots[tree] = next;
      for (String node : lines.get(tree).split(" ", -1)) {
        forest.set(next++, node);
      }
    }
    return forest;
  }

  private void set(int at, String node) {
    String[] parts = node.split(":", -1);
    boolean leaf = parts.length == 1;
    steps[at] = leaf ? LEAF : Integer.parseInt(parts[0]) << SHIFT | Integer.parseInt(parts[2]);
    limits[at] = Float.parseFloat(parts[leaf ? 0 : 1]);
  }

  /** A node as it is written. */
  public static String split(int feature, float limit, int left) {
    return String.format(Locale.ROOT, "%d:%s:%d", feature, shortest(limit), left);
  }

  /** A leaf as it is written. */
  public static String leaf(double value) {
    return shortest((float) value);
  }

  private static String shortest(float value) {
    String digits = String.format(Locale.ROOT, "%.5g", value);
    return Float.toString(Float.parseFloat(digits));
  }
}
