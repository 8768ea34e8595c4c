package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code failures}: what is missing, by reason and host, and what a person can do about it. */
final class FailuresCommand implements Command {

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
    Map<String, Object> ledger = JSON.std.mapFrom(Archive.of(options).get("/api/v1/failures", ""));
    List<?> groups = ledger.get("groups") instanceof List<?> list ? list : List.of();
    if (groups.isEmpty()) {
      System.out.println("Nothing is missing.");
    }
    for (Object group : groups) {
      if (group instanceof Map<?, ?> fields) {
        System.out.print(text(fields));
      }
    }
    if (ledger.get("examined") instanceof Integer examined && examined > 0) {
      System.out.printf(
          "%s looked at, the oldest of %s.%n",
          Amount.of(examined, "delivery", "deliveries"), seconds(ledger.get("since")));
    }
    return 0;
  }

  private static String seconds(@Nullable Object moment) {
    return String.valueOf(moment).replaceFirst("\\.\\d+Z$", "Z");
  }

  private static String text(Map<?, ?> group) {
    Map<?, ?> example = group.get("example") instanceof Map<?, ?> map ? map : Map.of();
    Object next = group.get("nextTryAt");
    return """
    %5s  %s %s  %s
           %s%s
           %s to %s, lastly %s %s
    """
        .formatted(
            group.get("count"),
            group.get("reason"),
            group.get("host"),
            group.get("statuses"),
            group.get("advice"),
            next == null ? "" : "  Next try " + seconds(next) + ".",
            seconds(group.get("firstAt")),
            seconds(group.get("lastAt")),
            example.get("deliveryId"),
            example.get("detail"));
  }
}
