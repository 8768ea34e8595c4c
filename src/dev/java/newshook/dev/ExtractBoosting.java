package newshook.dev;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import newshook.extract.model.Forest;

/** Grows boosted trees for a yes-or-no question: histograms, leaf by leaf, logistic loss. */
final class ExtractBoosting {
  /** How many trees, how large, how boldly each corrects the last. */
  record Settings(
      int trees, int leaves, double rate, double features, double rows, double minWeight) {}

  private static final int BINS = 64;

  /** Two sums for each bin. */
  private static final int PAIRS = 2 * BINS;

  private static final double LAMBDA = 1.0;

  private final Settings settings;
  private final int rows;
  private final int features;
  private final byte[][] bins;
  private final float[][] limits;
  private final float[] label;
  private final float[] weight;
  private final double[] score;
  private final float[] gradient;
  private final float[] hessian;
  private final Random random = new Random(17);

  private ExtractBoosting(float[][] data, float[] label, float[] weight, Settings settings) {
    this.settings = settings;
    this.rows = data.length;
    this.features = data[0].length;
    this.bins = new byte[features][rows];
    this.limits = new float[features][];
    this.label = label;
    this.weight = weight;
    this.score = new double[rows];
    this.gradient = new float[rows];
    this.hessian = new float[rows];
    for (int f = 0; f < features; f++) {
      bin(data, f);
    }
  }

  /** The trees as {@link Forest} reads them. */
  static List<String> grow(float[][] data, float[] label, float[] weight, Settings settings) {
    ExtractBoosting boosting = new ExtractBoosting(data, label, weight, settings);
    List<String> trees = new ArrayList<>();
    for (int t = 0; t < settings.trees(); t++) {
      trees.add(boosting.addTree());
    }
    return trees;
  }

  private void bin(float[][] data, int f) {
    float[] sorted = new float[rows];
    for (int r = 0; r < rows; r++) {
      sorted[r] = data[r][f];
    }
    Arrays.sort(sorted);
    List<Float> cuts = new ArrayList<>();
    for (int b = 1; b < BINS; b++) {
      float cut = sorted[(int) ((long) rows * b / BINS)];
      if ((cuts.isEmpty() || cut > cuts.getLast()) && cut < sorted[rows - 1]) {
        cuts.add(cut);
      }
    }
    limits[f] = new float[cuts.size()];
    for (int i = 0; i < cuts.size(); i++) {
      limits[f][i] = Float.parseFloat(String.format(java.util.Locale.ROOT, "%.5g", cuts.get(i)));
    }
    for (int r = 0; r < rows; r++) {
      int at = Arrays.binarySearch(limits[f], data[r][f]);
      bins[f][r] = (byte) (at >= 0 ? at : -at - 1);
    }
  }

  /** A leaf while the tree grows, with the sums of its slopes for each feature and bin. */
  private static final class Leaf {
    private final int[] rows;
    private final int node;
    private double[] sums = {};
    private double gain;
    private int feature = -1;
    private int bin;

    Leaf(int[] rows, int node) {
      this.rows = rows;
      this.node = node;
    }
  }

  private String addTree() {
    slopes();
    int[] use = IntStream.range(0, features).filter(this::isDrawn).toArray();
    List<String> nodes = new ArrayList<>();
    nodes.add("");
    List<Leaf> leaves = new ArrayList<>();
    Leaf root = new Leaf(sample(), 0);
    root.sums = sums(root.rows, use);
    look(root, use);
    leaves.add(root);
    while (leaves.size() < settings.leaves()) {
      Leaf best = leaves.getFirst();
      for (Leaf leaf : leaves) {
        best = leaf.gain > best.gain ? leaf : best;
      }
      if (best.gain <= 1e-6) {
        break;
      }
      leaves.remove(best);
      split(best, nodes, leaves, use);
    }
    for (Leaf leaf : leaves) {
      nodes.set(leaf.node, Forest.leaf(value(leaf.rows)));
    }
    apply(nodes);
    return String.join(" ", nodes);
  }

  private boolean isDrawn(int feature) {
    return limits[feature].length > 0 && random.nextDouble() < settings.features();
  }

  private void slopes() {
    for (int r = 0; r < rows; r++) {
      double p = 1 / (1 + Math.exp(-score[r]));
      gradient[r] = (float) (weight[r] * (p - label[r]));
      hessian[r] = (float) (weight[r] * p * (1 - p));
    }
  }

  private int[] sample() {
    int[] picked = new int[rows];
    int n = 0;
    for (int r = 0; r < rows; r++) {
      if (weight[r] > 0 && random.nextDouble() < settings.rows()) {
        picked[n++] = r;
      }
    }
    return Arrays.copyOf(picked, n);
  }

  private void split(Leaf leaf, List<String> nodes, List<Leaf> leaves, int[] use) {
    int[] left = new int[leaf.rows.length];
    int[] right = new int[leaf.rows.length];
    int l = 0;
    int r = 0;
    for (int row : leaf.rows) {
      if (bins[leaf.feature][row] <= leaf.bin) {
        left[l++] = row;
      } else {
        right[r++] = row;
      }
    }
    Leaf a = new Leaf(Arrays.copyOf(left, l), nodes.size());
    Leaf b = new Leaf(Arrays.copyOf(right, r), nodes.size() + 1);
    nodes.set(leaf.node, Forest.split(leaf.feature, limits[leaf.feature][leaf.bin], a.node));
    nodes.add("");
    nodes.add("");
    if (l < r) {
      share(leaf, a, b, use);
    } else {
      share(leaf, b, a, use);
    }
    look(a, use);
    look(b, use);
    leaves.add(a);
    leaves.add(b);
  }

  /** Adds up the smaller part; what is left of the whole is the larger one's. */
  private void share(Leaf whole, Leaf smaller, Leaf larger, int[] use) {
    smaller.sums = sums(smaller.rows, use);
    larger.sums = whole.sums;
    for (int i = 0; i < larger.sums.length; i++) {
      larger.sums[i] -= smaller.sums[i];
    }
  }

  /** Gradient and hessian of the rows, for each feature and bin. */
  private double[] sums(int[] of, int[] use) {
    float[] g = new float[of.length];
    float[] h = new float[of.length];
    for (int i = 0; i < of.length; i++) {
      g[i] = gradient[of[i]];
      h[i] = hessian[of[i]];
    }
    double[] sums = new double[use.length * PAIRS];
    for (int u = 0; u < use.length; u++) {
      byte[] bin = bins[use[u]];
      int start = u * PAIRS;
      for (int i = 0; i < of.length; i++) {
        int at = start + 2 * bin[of[i]];
        sums[at] += g[i];
        sums[at + 1] += h[i];
      }
    }
    return sums;
  }

  /** Finds the leaf's best split. */
  private void look(Leaf leaf, int[] use) {
    double allG = 0;
    double allH = 0;
    for (int b = 0; b < PAIRS && use.length > 0; b += 2) {
      allG += leaf.sums[b];
      allH += leaf.sums[b + 1];
    }
    for (int u = 0; u < use.length; u++) {
      double leftG = 0;
      double leftH = 0;
      for (int b = 0; b < limits[use[u]].length; b++) {
        leftG += leaf.sums[u * PAIRS + 2 * b];
        leftH += leaf.sums[u * PAIRS + 2 * b + 1];
        double rightH = allH - leftH;
        if (leftH < settings.minWeight() || rightH < settings.minWeight()) {
          continue;
        }
        double gain = gain(leftG, leftH) + gain(allG - leftG, rightH) - gain(allG, allH);
        if (gain > leaf.gain) {
          leaf.gain = gain;
          leaf.feature = use[u];
          leaf.bin = b;
        }
      }
    }
  }

  private static double gain(double g, double h) {
    return g * g / (h + LAMBDA);
  }

  private double value(int[] leafRows) {
    double g = 0;
    double h = 0;
    for (int row : leafRows) {
      g += gradient[row];
      h += hessian[row];
    }
    return -settings.rate() * g / (h + LAMBDA);
  }

  private void apply(List<String> nodes) {
    int size = nodes.size();
    int[] feature = new int[size];
    int[] bin = new int[size];
    int[] left = new int[size];
    double[] value = new double[size];
    for (int n = 0; n < size; n++) {
      String[] parts = nodes.get(n).split(":", -1);
      feature[n] = parts.length == 1 ? -1 : Integer.parseInt(parts[0]);
      if (parts.length == 1) {
        value[n] = Double.parseDouble(parts[0]);
      } else {
        bin[n] = Arrays.binarySearch(limits[feature[n]], Float.parseFloat(parts[1]));
        left[n] = Integer.parseInt(parts[2]);
      }
    }
    for (int r = 0; r < rows; r++) {
      int at = 0;
      while (feature[at] >= 0) {
        at = bins[feature[at]][r] <= bin[at] ? left[at] : left[at] + 1;
      }
      score[r] += value[at];
    }
  }
}
