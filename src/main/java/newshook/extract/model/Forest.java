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
 * <p>As text: one line a tree, its nodes as {@code feature:limit:left:right} or the leaf's value; a
 * row goes left when its number is at most the limit.
 */
public final class Forest {
  private static final int LEAF = -1;

  private final int[] feature;
  private final float[] value;
  private final int[] left;
  private final int[] right;
  private final int[] roots;

  private Forest(int[] feature, float[] value, int[] left, int[] right, int[] roots) {
    this.feature = feature;
    this.value = value;
    this.left = left;
    this.right = right;
    this.roots = roots;
  }

  /** How likely the row is a block of the article, 0 to 1. */
  public float probability(float[] row) {
    double sum = 0;
    for (int root : roots) {
      int at = root;
      for (int f = feature[at]; f >= 0; f = feature[at]) {
        at = row[f] <= value[at] ? left[at] : right[at];
      }
      sum += value[at];
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
    Forest forest =
        new Forest(
            new int[size], new float[size], new int[size], new int[size], new int[lines.size()]);
    int next = 0;
    for (int tree = 0; tree < lines.size(); tree++) {
      forest.roots[tree] = next;
      int root = next;
      for (String node : lines.get(tree).split(" ", -1)) {
        forest.set(next++, root, node);
      }
    }
    return forest;
  }

  private void set(int at, int root, String node) {
    String[] parts = node.split(":", -1);
    if (parts.length == 1) {
      feature[at] = LEAF;
      value[at] = Float.parseFloat(parts[0]);
      return;
    }
    feature[at] = Integer.parseInt(parts[0]);
    value[at] = Float.parseFloat(parts[1]);
    left[at] = root + Integer.parseInt(parts[2]);
    right[at] = root + Integer.parseInt(parts[3]);
  }

  /** A node as it is written. */
  public static String split(int feature, float limit, int left, int right) {
    return String.format(Locale.ROOT, "%d:%s:%d:%d", feature, shortest(limit), left, right);
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
