package newshook.dev;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import newshook.bench.Load;
import newshook.bench.Load.Setting;

/** {@code load}: how much the functions do in a second, and in how much memory. */
final class LoadCommand implements Command {
  private static final List<String> ALL = List.of("accept", "process", "memory", "drain");

  @Override
  public String name() {
    return "load";
  }

  @Override
  public String summary() {
    return "measures events and articles a second, memory, and growth";
  }

  @Override
  public String usage() {
    return """
    newshook load [accept] [process] [memory] [drain] [growth] [--batches N] …

      accept           events a second through the hook's handler
      process          articles a second, from a newspaper on loopback
      memory           heap for batches of ten, at last of ten 5 MB pages in 256 MB
      drain            articles a second with the stream off, by the schedule alone
      growth           the same and the reader's lists with 0, 10,000 and 200,000 articles in the
                       table, in turns; takes some ten minutes and 6 GB
      --batches N      invocations of ArticleFunction at once, ten deliveries each (8)
      --latency-ms N   of the newspaper (200)
      --page-kb N      of its pages, unpacked (100)
      --sizes N,N      of growth's tables, in articles
      --memory N       of a function in MB (1024)
      --jit full       both levels of the JIT, as the JVM has them; else the template's

    Without a word: all but growth, some four minutes. Tables: stub is one that costs nothing, behind
    the SDK's own code; http is the same over HTTP; local is DynamoDB Local. NEWSHOOK_LOAD_OPTS:
    options for the JVM under load.\
    """;
  }

  @Override
  public int run(List<String> args) throws Exception {
    var options =
        new Options(
            args,
            Set.of("--batches", "--latency-ms", "--page-kb", "--memory", "--jit", "--sizes"),
            Set.of());
    List<String> loads = options.rest(0, 5, "loads: accept, process, memory, drain, growth");
    Load load =
        new Load(
            new Setting(
                number(options, "--batches", 8, 100),
                Duration.ofMillis(number(options, "--latency-ms", 200, 10_000)),
                number(options, "--page-kb", 100, 8000),
                number(options, "--memory", 1024, 10_240),
                options.value("--jit").orElse("").equals("full")));
    Load.heading();
    for (String name : loads.isEmpty() ? ALL : loads) {
      switch (name) {
        case "accept" -> load.accept();
        case "process" -> load.process();
        case "memory" -> load.memory();
        case "drain" -> load.drain();
        case "growth" -> load.growth(options.value("--sizes").orElse("0,10000,200000"));
        default -> throw new IllegalArgumentException("no load '" + name + "'; see --help");
      }
    }
    return 0;
  }

  private static int number(Options options, String name, int usual, int most) {
    String value = options.value(name).orElse(Integer.toString(usual));
    try {
      int number = Integer.parseInt(value);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // said below
    }
    throw new IllegalArgumentException(name + " is no number from 1 to " + most + ": " + value);
  }
}
