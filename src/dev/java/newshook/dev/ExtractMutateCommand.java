package newshook.dev;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import newshook.extract.Extraction;
import newshook.extract.Extractor;

/** Damages pages of a corpus at random and extracts them: nothing may throw or take long. */
final class ExtractMutateCommand implements Command {
  private static final long TOO_LONG_MS = 2_000;
  private static final String[] PIECES = {
    "<", ">", "</div>", "<div>", "<p>", "</p>", "<table><tr><td>", "<!--", "-->", "<script>",
    "</script>", "<svg>", "\"", "'", "&", "&#x110000;", "\0", "<a href=\"", "<template>", "<li>",
    "</article>", "<select>", "<plaintext", "<title>", "{\"@type\":", "<br>".repeat(50)
  };

  @Override
  public String name() {
    return "mutate";
  }

  @Override
  public String summary() {
    return "extracts randomly damaged pages of a corpus folder, to find what throws or hangs";
  }

  @Override
  public String usage() {
    return """
    mutate DIR COUNT [SEED]
      DIR is a corpus folder as for extract. Ends with 1 if anything threw or took over 2 s.\
    """;
  }

  @Override
  public int run(List<String> args) throws IOException {
    if (args.size() < 2) {
      throw new IllegalArgumentException("needs DIR and COUNT");
    }
    ExtractCorpus corpus = new ExtractCorpus(Path.of(args.getFirst()));
    List<ExtractCorpus.Sample> samples = corpus.samples("");
    Random random = new Random(args.size() > 2 ? Long.parseLong(args.get(2)) : 1);
    Extractor extractor = new Extractor();
    int count = Integer.parseInt(args.get(1));
    int perPage = Math.max(1, count / samples.size() + 1);
    int bad = 0;
    int done = 0;
    long slowest = 0;
    for (ExtractCorpus.Sample sample : samples) {
      String html = corpus.html(sample);
      for (int i = 0; i < perPage && done < count; i++, done++) {
        long start = System.nanoTime();
        try {
          Extraction e = extractor.extract(mutate(html, random), sample.uri(), null);
          e.content().markdown();
        } catch (RuntimeException | StackOverflowError e) {
          System.out.println(sample.id() + "  " + e);
          bad++;
        }
        long ms = (System.nanoTime() - start) / 1_000_000;
        slowest = Math.max(slowest, ms);
        bad += ms > TOO_LONG_MS ? 1 : 0;
      }
    }
    System.out.printf("%d mutations, %d bad, slowest %d ms%n", done, bad, slowest);
    return bad == 0 ? 0 : 1;
  }

  private static String mutate(String html, Random random) {
    StringBuilder page = new StringBuilder(html);
    int changes = 1 + random.nextInt(12);
    for (int i = 0; i < changes && page.length() > 10; i++) {
      int at = random.nextInt(page.length());
      switch (random.nextInt(4)) {
        case 0 -> page.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 1 -> page.delete(at, Math.min(page.length(), at + random.nextInt(2_000)));
        case 2 -> {
          int end = Math.min(page.length(), at + random.nextInt(3_000));
          page.insert(random.nextInt(page.length()), page.substring(at, end));
        }
        default -> page.setCharAt(at, (char) random.nextInt(0x3000));
      }
    }
    return page.toString();
  }
}
