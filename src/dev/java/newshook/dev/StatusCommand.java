package newshook.dev;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@code status}: how many of the latest deliveries stand where. */
final class StatusCommand implements Command {
  private static final int MOST = 1000;

  @Override
  public String name() {
    return "status";
  }

  @Override
  public String summary() {
    return "Counts the latest " + MOST + " deliveries by their state.";
  }

  @Override
  public String usage() {
    return "newshook status\n" + Archive.USAGE.indent(2);
  }

  @Override
  public int run(List<String> args) throws Exception {
    var options = new Options(args, Set.of(), Archive.FLAGS);
    options.rest(0, 0, "no words");
    Map<String, Integer> counts = new TreeMap<>();
    ApiList.each(
        Archive.of(options),
        "/api/v1/deliveries",
        "",
        MOST,
        delivery -> counts.merge(String.valueOf(delivery.get("status")), 1, Integer::sum));
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println(
        all < MOST
            ? Amount.of(all, "delivery", "deliveries")
            : "the latest " + MOST + " deliveries");
    counts.forEach((status, count) -> System.out.printf("%-9s %6d%n", status, count));
    return 0;
  }
}
