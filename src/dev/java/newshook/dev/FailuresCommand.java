package newshook.dev;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newshook.article.Reason;

/** {@code failures}: what is missing, by reason and host, and what a person can do about it. */
final class FailuresCommand implements Command {
  private static final List<String> STATES = List.of("RETRY", "FAILED", "PARKED", "REJECTED");
  private static final int MOST = 1000;

  /** Deliveries that fail alike. */
  private record Group(int count, String example, String due) {
    Group and(Group other) {
      return new Group(count + other.count, example, due.isEmpty() ? other.due : due);
    }
  }

  @Override
  public String name() {
    return "failures";
  }

  @Override
  public String summary() {
    return "Shows what is missing, by reason and host, and what to do about it.";
  }

  @Override
  public String usage() {
    return "newshook failures\n" + Archive.USAGE.indent(2);
  }

  @Override
  public int run(List<String> args) throws Exception {
    var options = new Options(args, Set.of(), Archive.FLAGS);
    options.rest(0, 0, "no words");
    Archive archive = Archive.of(options);
    Map<String, Group> groups = new TreeMap<>();
    for (String state : STATES) {
      ApiList.each(
          archive,
          "/api/v1/deliveries",
          "status=" + state,
          MOST,
          delivery ->
              groups.merge(
                  "%-9s %-16s %s".formatted(state, delivery.get("reason"), host(delivery)),
                  new Group(1, String.valueOf(delivery.get("id")), text(delivery.get("dueAt"))),
                  Group::and));
    }
    if (groups.isEmpty()) {
      System.out.println("Nothing is missing.");
    }
    groups.forEach((name, group) ->
        System.out.printf(
            "%5d  %s%n       %s%s  for example %s%n",
            group.count(),
            name,
            advice(name),
            group.due().isEmpty() ? "" : "  Next try " + group.due() + ".",
            group.example()));
    return 0;
  }

  private static String advice(String name) {
    for (Reason reason : Reason.values()) {
      if (name.contains(" " + reason.name() + " ")) {
        return reason.advice();
      }
    }
    return "";
  }

  private static String host(Map<String, Object> delivery) {
    Object link =
        delivery.get("item") instanceof Map<?, ?> item ? item.get("link") : delivery.get("link");
    try {
      String host = URI.create(text(link)).getHost();
      return host == null ? "" : host;
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  private static String text(@org.jspecify.annotations.Nullable Object value) {
    return value == null ? "" : String.valueOf(value);
  }
}
