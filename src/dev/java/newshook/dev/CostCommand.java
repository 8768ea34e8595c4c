package newshook.dev;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newshook.bench.CostModel;
import newshook.bench.CostModel.Kind;
import newshook.bench.CostModel.Line;
import newshook.bench.Figures;
import newshook.bench.Prices;

/** {@code cost}: dollars a month. */
final class CostCommand implements Command {
  private static final Map<Kind, String> HEADINGS =
      Map.of(
          Kind.FLOW, "from the event to the archive",
          Kind.AROUND, "the schedule and reading",
          Kind.KEEPING, "keeping this month's articles, in this and each later month",
          Kind.FIXED, "fixed, beyond the free ones");

  @Override
  public String name() {
    return "cost";
  }

  @Override
  public String summary() {
    return "dollars a month, line by line, from measured figures and list prices";
  }

  @Override
  public String usage() {
    return """
    newshook cost [--articles N,N] [--memory MB] [--search-units N] [--prices FILE] [NAME=VALUE …]

      --articles N,N     a month (1000,30000,1000000)
      --memory MB        of all functions (512)
      --search-units N   write units an article that a search index takes (0)
      --prices FILE      another region's, in the format of
                         src/bench/resources/newshook/bench/prices-us-east-1.txt
      NAME=VALUE         any figure of figures.txt beside it, such as traced=1 or batch.size=1\
    """;
  }

  @Override
  public int run(List<String> args) throws IOException {
    var options =
        new Options(args, Set.of("--articles", "--memory", "--search-units", "--prices"), Set.of());
    Figures figures = Figures.checkedIn();
    if (options.value("--memory").isPresent()) {
      for (String function : List.of("webhook", "article", "replay", "reading")) {
        figures = figures.with("memory." + function + "=" + options.value("--memory").get());
      }
    }
    if (options.value("--search-units").isPresent()) {
      figures = figures.with("search.units=" + options.value("--search-units").get());
    }
    for (String assignment : options.rest(0, 100, "options and NAME=VALUE")) {
      figures = figures.with(assignment);
    }
    String file = options.value("--prices").orElse("");
    var model =
        new CostModel(file.isEmpty() ? Prices.checkedIn() : Prices.of(Path.of(file)), figures);
    for (String articles :
        options.value("--articles").orElse("1000,30000,1000000").split(",", -1)) {
      print(model, Figures.number(articles));
    }
    System.out.printf(
        "%nAn accepted event is billed %.0f ms, a batch %.2f s. The flow: $%.2f a million.%n",
        model.webhookSeconds() * 1000, model.batchSeconds(), model.total(1e6, Kind.FLOW));
    return 0;
  }

  private static void print(CostModel model, double articles) {
    System.out.printf("%n%,.0f articles a month%n", articles);
    for (Kind kind : Kind.values()) {
      System.out.printf("  %-58s $%9.2f%n", HEADINGS.get(kind), model.total(articles, kind));
      for (Line line : model.lines(articles)) {
        if (line.kind() == kind) {
          System.out.printf(
              "    %-28s %,18.3f %-18s $%8.2f%n",
              line.name(), line.quantity(), line.price(), line.dollars());
        }
      }
    }
    System.out.printf(
        "  %-58s $%9.2f   with the free tier $%.2f%n",
        "altogether at list prices", model.total(articles), model.totalWithFree(articles));
  }
}
