package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newshook.dev.Functions.Name;

/** {@code replay}: tries kept deliveries again. */
final class ReplayCommand implements Command {
  private static final Set<String> ASKED =
      Set.of(
          "--delivery",
          "--since",
          "--until",
          "--status",
          "--reason",
          "--source",
          "--host",
          "--verdict",
          "--from");

  /** Sites are asked no faster than this unless somebody says so; our own table may be. */
  private static final double RATE_OF_SITES = 5;

  @Override
  public String name() {
    return "replay";
  }

  @Override
  public String summary() {
    return "Tries kept deliveries again: one, or all that match.";
  }

  @Override
  public String usage() {
    return """
    newshook replay [--delivery ID | --status S --reason R …] [--from W] [--dry-run]

      --delivery ID    this one
      --status S       RETRY, FAILED, REJECTED, PARKED, STORED …; without it every one but STORED
      --reason R       of the last miss, such as HTTP_403 or TIMEOUT
      --source ID      of this source only
      --host NAME      whose link leads to or over this site
      --verdict V      whose article is PARTIAL, PAYWALL …
      --since T        received at or after this moment, such as 2021-12-30T00:00:00Z
      --until T        received before
      --from W         network: the link is followed again (so it is unless you say otherwise);
                       page: the kept page is extracted again, nothing is fetched;
                       body: what the sender posted is read again, nothing is fetched
      --rate N         at most so many deliveries a second: 5 from the network, else no bound
      --dry-run        only counts what matches
      --restart        from the beginning, where an earlier run was stopped

    A rejected body is read again whatever --from says. Ctrl-C stops; the same command goes on with
    the rest, from any machine and within a day.
    """
        + Archive.USAGE.indent(2);
  }

  @Override
  public int run(List<String> args) throws Exception {
    Set<String> named = new HashSet<>(ASKED);
    named.add("--rate");
    Set<String> flags = new HashSet<>(Archive.FLAGS);
    flags.addAll(Set.of("--dry-run", "--restart"));
    var options = new Options(args, named, flags);
    options.rest(0, 0, "options only");
    Map<String, Object> event = new HashMap<>();
    for (String name : ASKED) {
      options.value(name).ifPresent(value -> event.put(name.substring(2), value));
    }
    if (event.isEmpty()) {
      event.put("since", "1970-01-01T00:00:00Z"); // an event that says nothing is the schedule
    }
    Archive archive = Archive.of(options);
    Map<String, Integer> matching = count(archive, event);
    int all = matching.values().stream().mapToInt(Integer::intValue).sum();
    if (options.has("--dry-run")) {
      matching.forEach((state, count) -> System.out.printf("%6d  %s%n", count, state));
      System.out.println(
          Amount.of(all, "delivery matches", "deliveries match") + "; nothing was changed.");
      return 0;
    }
    if (all == 0) {
      if (event.containsKey("delivery")) {
        throw new IllegalArgumentException("no delivery is named " + event.get("delivery"));
      }
      System.out.println("Nothing matches; nothing was asked for.");
      return 0;
    }
    if (options.has("--restart")) {
      event.put("restart", true);
    }
    return replay(archive, event, all, rate(options, event));
  }

  private static double rate(Options options, Map<String, Object> event) {
    boolean isOwn = List.of("page", "body").contains(event.getOrDefault("from", ""));
    String rate = options.value("--rate").orElse(isOwn ? "0" : Double.toString(RATE_OF_SITES));
    try {
      double perSecond = Double.parseDouble(rate);
      if (perSecond >= 0 && perSecond <= 1000) {
        return perSecond;
      }
    } catch (NumberFormatException _) {
      // said below
    }
    throw new IllegalArgumentException("--rate is no number from 0 (no bound) to 1000: " + rate);
  }

  private static Map<String, Integer> count(Archive archive, Map<String, Object> asked)
      throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, Object> event = new HashMap<>(asked);
    event.put("dryRun", true);
    do {
      Map<String, Object> found = call(archive, event);
      if (found.get("counts") instanceof Map<?, ?> map) {
        map.forEach((state, count) ->
            counts.merge(String.valueOf(state), ((Number) count).intValue(), Integer::sum));
      }
      event.put("cursor", found.getOrDefault("cursor", ""));
    } while (!"".equals(event.get("cursor")));
    return counts;
  }

  /** Call after call until the run is at its end, none begun earlier than the rate allows. */
  private static int replay(Archive archive, Map<String, Object> event, int all, double rate)
      throws IOException {
    boolean isLasting =
        "STORED".equals(event.get("status"))
            || event.containsKey("verdict")
            || "page".equals(event.get("from"));
    var progress = new ReplayProgress(all, isLasting, rate);
    do {
      event.put("limit", progress.next());
      progress.add(call(archive, event));
      event.remove("restart");
      progress.show();
    } while (!progress.isDone() && Pause.of(progress.pause(System.nanoTime())));
    System.out.println(progress.sum());
    return progress.isWhole() ? 0 : 1;
  }

  private static Map<String, Object> call(Archive archive, Map<String, Object> event)
      throws IOException {
    byte[] answer = archive.call(Name.REPLAY, JSON.std.asBytes(event));
    return JSON.std.mapFrom(new String(answer, StandardCharsets.UTF_8));
  }
}
