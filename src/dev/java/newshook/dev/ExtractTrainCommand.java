package newshook.dev;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newshook.extract.block.BlockWalk;
import newshook.extract.block.EvidenceReader;
import newshook.extract.block.Hints;
import newshook.extract.block.PageBlocks;
import newshook.extract.meta.MetadataReader;
import newshook.extract.model.Forest;
import newshook.extract.model.SecondLook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Trains the two forests of the block model on a corpus, less the sites that are kept aside. */
final class ExtractTrainCommand implements Command {
  private static final int FOLDS = 4;
  private static final ExtractBoosting.Settings FIRST =
      new ExtractBoosting.Settings(130, 14, 0.1, 0.2, 0.6, 0.4);
  private static final ExtractBoosting.Settings SECOND =
      new ExtractBoosting.Settings(130, 14, 0.08, 0.2, 0.6, 0.4);

  /** A page of the corpus as the model sees it. */
  private static final class Page {
    private final ExtractCorpus.Sample sample;
    private final PageBlocks blocks;
    private final float[][] rows;
    private final ExtractLabels labels;
    private float[] opinion = new float[0];

    Page(ExtractCorpus.Sample sample, PageBlocks blocks, float[][] rows) {
      this.sample = sample;
      this.blocks = blocks;
      this.rows = rows;
      this.labels = ExtractLabels.of(sample, blocks);
    }

    float[][] rows(boolean again) {
      return again ? SecondLook.rows(blocks, rows, opinion) : rows;
    }
  }

  @Override
  public String name() {
    return "train";
  }

  @Override
  public String summary() {
    return "trains the block model on a corpus folder";
  }

  @Override
  public String usage() {
    return """
    train DIR OUT [--all | --without FOLD]
      DIR is a corpus folder as for extract; writes OUT/blocks-1.txt and OUT/blocks-2.txt.
      --all also trains on the sites that are kept aside otherwise;
      --without leaves one fold of the others (0 to 3) out, to tune on.\
    """;
  }

  @Override
  public int run(List<String> args) throws IOException {
    if (args.size() < 2) {
      throw new IllegalArgumentException("needs DIR and OUT");
    }
    int without = args.contains("--without") ? Integer.parseInt(args.getLast()) : -1;
    List<Page> pages =
        pages(new ExtractCorpus(Path.of(args.getFirst())), args.contains("--all"), without);
    System.out.printf("%d pages%n", pages.size());
    giveOpinions(pages);
    pages.forEach(p -> p.labels.believe(p.blocks, p.opinion));
    List<String> first = grow(pages, false, FIRST);
    List<String> second = grow(pages, true, SECOND);
    Path out = Files.createDirectories(Path.of(args.get(1)));
    write(out.resolve("blocks-1.txt"), first);
    write(out.resolve("blocks-2.txt"), second);
    return 0;
  }

  private static List<Page> pages(ExtractCorpus corpus, boolean all, int without)
      throws IOException {
    List<Page> pages = new ArrayList<>();
    for (ExtractCorpus.Sample sample : corpus.samples("")) {
      boolean aside = !all && ExtractSplit.isKeptAside(sample);
      if (aside || ExtractSplit.fold(sample, FOLDS) == without) {
        continue;
      }
      Document document = Jsoup.parse(corpus.html(sample), sample.url());
      PageBlocks blocks = BlockWalk.of(document.body());
      Hints hints = MetadataReader.read(document, sample.uri(), blocks).hints();
      float[][] rows = EvidenceReader.read(blocks, hints);
      if (rows.length > 0) {
        pages.add(new Page(sample, blocks, rows));
      }
    }
    return pages;
  }

  /** What the first look thinks of each page when it was not trained on the page's site. */
  private static void giveOpinions(List<Page> pages) {
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      List<Page> rest =
          pages.stream().filter(p -> ExtractSplit.fold(p.sample, FOLDS) != out).toList();
      Forest forest = Forest.parse(grow(rest, false, FIRST));
      pages.stream()
          .filter(p -> ExtractSplit.fold(p.sample, FOLDS) == out)
          .forEach(p -> p.opinion = ask(forest, p.rows));
    }
  }

  private static float[] ask(Forest forest, float[][] rows) {
    float[] out = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      out[i] = rows[i].length == 0 ? 0 : forest.probability(rows[i]);
    }
    return out;
  }

  private static List<String> grow(
      List<Page> pages, boolean again, ExtractBoosting.Settings settings) {
    List<float[]> data = new ArrayList<>();
    List<Float> label = new ArrayList<>();
    List<Float> weight = new ArrayList<>();
    for (Page page : pages) {
      float[][] rows = page.rows(again);
      for (int i = 0; i < rows.length; i++) {
        if (page.labels.weight[i] > 0 && rows[i].length > 0) {
          data.add(rows[i]);
          label.add(page.labels.label[i]);
          weight.add(page.labels.weight[i]);
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

  private static void write(Path file, List<String> trees) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Boosted trees, one a line (newshook.extract.model.Forest); written by: newshook train");
    lines.addAll(trees);
    Files.write(file, lines, StandardCharsets.UTF_8);
  }
}
