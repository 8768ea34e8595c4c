package newshook.dev;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newshook.extract.block.Block;
import newshook.extract.block.PageBlocks;
import newshook.extract.block.Tokens;

/**
 * Which blocks of a page are the article's, from its truth. A whole body is laid along the page
 * word by word; of pages that only have pieces that must or must not be there, only the blocks with
 * such pieces count.
 */
final class ExtractLabels {
  private static final int RUN = 3;
  private static final double MOSTLY = 0.55;
  private static final int MAX_GAP = 60;
  private static final double SURE = 0.95;

  /** For each block: 1 the article's, 0 not. */
  final float[] label;

  /** For each block: how much a mistake costs, in shares of a page. */
  final float[] weight;

  private ExtractLabels(int blocks) {
    label = new float[blocks];
    weight = new float[blocks];
  }

  static ExtractLabels of(ExtractCorpus.Sample sample, PageBlocks page) {
    ExtractLabels labels = new ExtractLabels(page.blocks().size());
    String body = sample.text("articleBody");
    if (!body.isBlank()) {
      labels.align(page, Tokens.of(body));
      if (sample.id().startsWith("fd-")) {
        labels.forgetItems(page);
      }
    } else {
      labels.pieces(page, sample.texts("with"), sample.texts("without"));
    }
    return labels;
  }

  private void align(PageBlocks page, Tokens truth) {
    Map<Integer, List<Integer>> places = places(truth);
    boolean[] used = new boolean[truth.count()];
    int[] end = new int[label.length];
    int last = -1;
    for (Block block : page.blocks()) {
      int[] match = match(block.tokens(), truth, places, used, last);
      boolean in = match[0] > MOSTLY * block.words();
      label[block.index()] = in ? 1 : 0;
      end[block.index()] = in ? match[1] : -1;
      last = in ? match[1] : last;
    }
    shortOnes(page, truth, used, end);
    for (Block block : page.blocks()) {
      double share = Math.min(block.words(), 300) / (double) Math.max(80, truth.count());
      weight[block.index()] = (float) (share + 0.004);
    }
  }

  private static Map<Integer, List<Integer>> places(Tokens truth) {
    Map<Integer, List<Integer>> places = new HashMap<>();
    for (int i = 0; i + RUN <= truth.count(); i++) {
      places.computeIfAbsent(run(truth, i), _ -> new ArrayList<>()).add(i);
    }
    return places;
  }

  private static int run(Tokens tokens, int at) {
    return (tokens.at(at) * 31 + tokens.at(at + 1)) * 31 + tokens.at(at + 2);
  }

  /** How many words of the block stand in the unused truth, and where the last of them does. */
  private static int[] match(
      Tokens block, Tokens truth, Map<Integer, List<Integer>> places, boolean[] used, int after) {
    List<Integer> taken = new ArrayList<>();
    int last = after;
    int i = 0;
    while (i + RUN <= block.count()) {
      int at = next(places.getOrDefault(run(block, i), List.of()), used, last);
      if (at < 0) {
        i++;
        continue;
      }
      while (i < block.count() && at < truth.count() && !used[at] && block.at(i) == truth.at(at)) {
        taken.add(at);
        i++;
        at++;
      }
      if (taken.isEmpty() || taken.getLast() != at - 1) {
        i++; // Two different runs with one hash.
      }
      last = at - 1;
    }
    if (taken.size() > MOSTLY * block.count()) {
      taken.forEach(t -> used[t] = true);
    }
    return new int[] {taken.size(), last};
  }

  private static int next(List<Integer> places, boolean[] used, int after) {
    int any = -1;
    for (int place : places) {
      if (used[place]) {
        continue;
      }
      if (place > after) {
        return place;
      }
      any = place;
    }
    return any;
  }

  /** One or two words have no runs: they count when they fill a gap between their neighbours. */
  private void shortOnes(PageBlocks page, Tokens truth, boolean[] used, int[] end) {
    int last = -1;
    for (Block block : page.blocks()) {
      int i = block.index();
      if (label[i] == 1) {
        last = end[i];
      } else if (block.words() < RUN) {
        int at = gapMatch(block.tokens(), truth, used, last + 1);
        if (at >= 0) {
          label[i] = 1;
          last = at + block.words() - 1;
        }
      }
    }
  }

  private static int gapMatch(Tokens block, Tokens truth, boolean[] used, int from) {
    for (int at = from; at + block.count() <= truth.count() && at < from + MAX_GAP; at++) {
      if (used[at]) {
        return -1;
      }
      boolean same = true;
      for (int k = 0; k < block.count(); k++) {
        same &= truth.at(at + k) == block.at(k) && !used[at + k];
      }
      if (same) {
        for (int k = 0; k < block.count(); k++) {
          used[at + k] = true;
        }
        return at;
      }
    }
    return -1;
  }

  /** Those truths leave list items out by habit: items inside the article say nothing. */
  private void forgetItems(PageBlocks page) {
    int first = 0;
    int last = label.length - 1;
    while (first < last && label[first] == 0) {
      first++;
    }
    while (last > first && label[last] == 0) {
      last--;
    }
    for (Block block : page.blocks()) {
      int i = block.index();
      if (i > first && i < last && label[i] == 0 && isItem(block)) {
        weight[i] = 0;
      }
    }
  }

  private static boolean isItem(Block block) {
    return block.frame().element().closest("li") != null && block.words() > 12;
  }

  private void pieces(PageBlocks page, List<String> with, List<String> without) {
    float cost = 0.7f / Math.max(1, with.size() + without.size());
    for (Block block : page.blocks()) {
      String text = block.text();
      int i = block.index();
      for (String piece : with) {
        if (text.contains(piece.strip())) {
          label[i] = 1;
          weight[i] = cost;
        }
      }
      for (String piece : without) {
        if (weight[i] == 0 && text.contains(piece.strip()) && piece.length() * 2 > text.length()) {
          weight[i] = cost;
        }
      }
    }
  }

  /** Takes a sure opinion of a model that never saw the site for the truth, at half the price. */
  void believe(PageBlocks page, float[] opinion) {
    double words = 80;
    for (Block block : page.blocks()) {
      words += opinion[block.index()] > 0.5 ? block.words() : 0;
    }
    for (Block block : page.blocks()) {
      int i = block.index();
      boolean sure = opinion[i] > SURE || opinion[i] < 1 - SURE;
      if (weight[i] == 0 && sure) {
        label[i] = opinion[i] > SURE ? 1 : 0;
        weight[i] = (float) (0.5 * Math.min(block.words(), 300) / words + 0.002);
      }
    }
  }
}
