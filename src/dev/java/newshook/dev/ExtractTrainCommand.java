package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import newshook.extract.Extractor;
import newshook.extract.rules.SiteRules;

/** Trains the block model on a corpus, or says how good one trained without each page's site is. */
final class ExtractTrainCommand implements Command {
  private static final int MOST_FOLDS = 20;
  private static final int WORKERS = 2;

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
    train DIR OUT [--all | --folds N]
      DIR is a corpus folder as for extract; writes OUT/blocks-1.txt and OUT/blocks-2.txt.
      Half of the pages are learnt from twice, the second time without any class, id or element
        that says what it holds: many sites have none.
      --all also trains on the sites that are kept aside otherwise.
      --folds N writes OUT/folds.json instead, as extract would: every page extracted by a model
        that was trained on the other sites alone (N parts, 2 to 20; all pages of a site in one).
        OUT/folds-aged.json is the same of all pages without any telling name.\
    """;
  }

  @Override
  public int run(List<String> args) throws IOException {
    if (args.size() < 2) {
      throw new IllegalArgumentException("needs DIR and OUT");
    }
    ExtractCorpus corpus = new ExtractCorpus(Path.of(args.getFirst()));
    Path out = Files.createDirectories(Path.of(args.get(1)));
    List<String> options = args.subList(2, args.size());
    switch (options.isEmpty() ? "" : options.getFirst()) {
      case "" -> train(corpus, out, false);
      case "--all" -> train(corpus, out, true);
      case "--folds" -> cross(corpus, out, folds(options));
      default -> throw new IllegalArgumentException("unknown option " + options.getFirst());
    }
    return 0;
  }

  private static int folds(List<String> options) {
    int folds = options.size() == 2 ? Integer.parseInt(options.getLast()) : 0;
    if (folds < 2 || folds > MOST_FOLDS) {
      throw new IllegalArgumentException("--folds needs a number from 2 to " + MOST_FOLDS);
    }
    return folds;
  }

  private static void train(ExtractCorpus corpus, Path out, boolean all) throws IOException {
    List<ExtractTraining.Page> pages =
        ExtractTraining.pages(corpus, s -> all || !ExtractSplit.isKeptAside(s));
    System.out.printf("%d pages and copies%n", pages.size());
    ExtractTraining.Forests forests = ExtractTraining.learn(pages);
    write(out.resolve("blocks-1.txt"), forests.first());
    write(out.resolve("blocks-2.txt"), forests.second());
  }

  private static void write(Path file, List<String> trees) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Boosted trees, one a line (newshook.extract.model.Forest); written by: newshook train");
    lines.addAll(trees);
    Files.write(file, lines, StandardCharsets.UTF_8);
  }

  /** What came of pages as they are, and of the same without their telling names. */
  private record Results(Map<String, Object> pages, Map<String, Object> aged) {
    Results() {
      this(new TreeMap<>(), new TreeMap<>());
    }

    void add(Results others) {
      pages.putAll(others.pages);
      aged.putAll(others.aged);
    }
  }

  private static void cross(ExtractCorpus corpus, Path out, int folds) throws IOException {
    List<ExtractTraining.Page> pages = ExtractTraining.pages(corpus, _ -> true);
    Results results = new Results();
    try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
      List<Future<Results>> parts = new ArrayList<>();
      for (int fold = 0; fold < folds; fold++) {
        int left = fold;
        parts.add(workers.submit(() -> fold(corpus, pages, left, folds)));
      }
      for (Future<Results> part : parts) {
        results.add(part.get());
        System.out.printf("%d pages done%n", results.pages().size());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a fold failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    Files.writeString(out.resolve("folds.json"), JSON.std.asString(results.pages()));
    Files.writeString(out.resolve("folds-aged.json"), JSON.std.asString(results.aged()));
  }

  /** Learns without one part of the sites, and extracts the pages of that part. */
  private static Results fold(
      ExtractCorpus corpus, List<ExtractTraining.Page> pages, int left, int folds)
      throws IOException {
    List<ExtractTraining.Page> others =
        pages.stream().filter(p -> ExtractSplit.fold(p.sample(), folds) != left).toList();
    Extractor extractor = new Extractor(ExtractTraining.learn(others).chooser(), SiteRules.own());
    Results results = new Results();
    for (ExtractCorpus.Sample sample : corpus.samples("")) {
      if (ExtractSplit.fold(sample, folds) == left) {
        String html = corpus.html(sample);
        results.pages().put(sample.id(), result(extractor, sample, html));
        results.aged().put(sample.id(), result(extractor, sample, ExtractAgeing.aged(html)));
      }
    }
    return results;
  }

  private static Map<String, Object> result(
      Extractor extractor, ExtractCorpus.Sample sample, String html) {
    return ExtractCommand.result(sample, extractor.extract(html, sample.uri(), null));
  }
}
