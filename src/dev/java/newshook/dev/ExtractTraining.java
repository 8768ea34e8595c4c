package newshook.dev;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import newshook.extract.block.BlockWalk;
import newshook.extract.block.EvidenceReader;
import newshook.extract.block.PageBlocks;
import newshook.extract.meta.MetadataReader;
import newshook.extract.model.BlockChooser;
import newshook.extract.model.Forest;
import newshook.extract.model.SecondLook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Learns the two forests of the block model from pages with truth. */
final class ExtractTraining {
  /** The forests as they are written, one line a tree. */
  record Forests(List<String> first, List<String> second) {
    BlockChooser chooser() {
      return new BlockChooser(Forest.parse(first), Forest.parse(second));
    }
  }

  private static final int FOLDS = 4;

  /** What a mistake on an aged copy costs beside one on the page itself. */
  private static final float COPY = 0.5f;

  private static final ExtractBoosting.Settings FIRST =
      new ExtractBoosting.Settings(100, 16, 0.12, 0.2, 0.6, 0.4);
  private static final ExtractBoosting.Settings SECOND =
      new ExtractBoosting.Settings(160, 24, 0.08, 0.2, 0.6, 0.4);

  /** A page of the corpus, or an aged copy of it, as the model sees it. */
  static final class Page {
    private final ExtractCorpus.Sample sample;
    private final PageBlocks blocks;
    private final float[][] rows;
    private final float worth;

    private Page(ExtractCorpus.Sample sample, Document document, float worth) {
      this.sample = sample;
      this.blocks = BlockWalk.of(document);
      this.rows =
          EvidenceReader.read(blocks, MetadataReader.read(document, sample.uri(), blocks).hints());
      this.worth = worth;
    }

    ExtractCorpus.Sample sample() {
      return sample;
    }
  }

  /** A page while one model is learnt. */
  private static final class Lesson {
    private final Page page;
    private final ExtractLabels labels;
    private float[] opinion = new float[0];

    private Lesson(Page page) {
      this.page = page;
      this.labels = ExtractLabels.of(page.sample, page.blocks);
    }

    private float[][] rows(boolean again) {
      return again ? SecondLook.rows(page.blocks, page.rows, opinion) : page.rows;
    }

    private boolean isIn(int fold) {
      return ExtractSplit.fold(page.sample, FOLDS) == fold;
    }
  }

  private final List<Lesson> lessons;

  private ExtractTraining(List<Lesson> lessons) {
    this.lessons = lessons;
  }

  /** The pages that are wanted; then, of half of them, an aged copy. */
  static List<Page> pages(ExtractCorpus corpus, Predicate<ExtractCorpus.Sample> wanted)
      throws IOException {
    List<Page> pages = new ArrayList<>();
    List<Page> copies = new ArrayList<>();
    for (ExtractCorpus.Sample sample : corpus.samples("")) {
      if (!wanted.test(sample)) {
        continue;
      }
      Document document = Jsoup.parse(corpus.html(sample), sample.url());
      pages.add(new Page(sample, document, 1));
      if (ExtractAgeing.takes(sample)) {
        Document copy = document.clone();
        ExtractAgeing.unname(copy);
        copies.add(new Page(sample, copy, COPY));
      }
    }
    pages.addAll(copies);
    pages.removeIf(p -> p.rows.length == 0);
    return pages;
  }

  /** Learns from all of the pages. */
  static Forests learn(List<Page> pages) {
    ExtractTraining training = new ExtractTraining(pages.stream().map(Lesson::new).toList());
    training.giveOpinions();
    training.lessons.forEach(l -> l.labels.believe(l.page.blocks, l.opinion));
    List<String> first = grow(training.lessons, false, FIRST);
    return new Forests(first, grow(training.lessons, true, SECOND));
  }

  /** What the first look thinks of each page when it was not trained on the page's site. */
  private void giveOpinions() {
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      List<Lesson> rest = lessons.stream().filter(l -> !l.isIn(out)).toList();
      Forest forest = Forest.parse(grow(rest, false, FIRST));
      lessons.stream()
          .filter(l -> l.isIn(out))
          .forEach(l -> l.opinion = BlockChooser.opinion(forest, l.page.rows));
    }
  }

  private static List<String> grow(
      List<Lesson> lessons, boolean again, ExtractBoosting.Settings settings) {
    List<float[]> data = new ArrayList<>();
    List<Float> label = new ArrayList<>();
    List<Float> weight = new ArrayList<>();
    for (Lesson lesson : lessons) {
      float[][] rows = lesson.rows(again);
      for (int i = 0; i < rows.length; i++) {
        if (lesson.labels.weight[i] > 0 && rows[i].length > 0) {
          data.add(rows[i]);
          label.add(lesson.labels.label[i]);
          weight.add(lesson.labels.weight[i] * lesson.page.worth);
        }
      }
    }
    System.out.printf("%d rows of %d%n", data.size(), data.getFirst().length);
    return ExtractBoosting.grow(
        data.toArray(new float[0][]), floats(label), floats(weight), settings);
  }

  private static float[] floats(List<Float> values) {
    float[] out = new float[values.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = values.get(i);
    }
    return out;
  }
}
