package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newshook.dev.Functions.Name;

/** {@code replay}: tries kept deliveries again. */
final class ReplayCommand implements Command {
  private static final Set<String> NAMED =
      Set.of("--since", "--until", "--status", "--source", "--delivery");

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
    newshook replay [--delivery ID | --status S --source ID --since T --until T] [--dry-run]

      --delivery ID    this one
      --status S       RETRY, FAILED, PARKED, STORED …; without it every status but STORED
      --source ID      of this source only
      --since T        received at or after this moment, such as 2021-12-30T00:00:00Z
      --until T        received before
      --dry-run        only counts what matches
    """
        + Archive.USAGE.indent(2);
  }

  @Override
  public int run(List<String> args) throws Exception {
    Set<String> flags = new HashSet<>(Archive.FLAGS);
    flags.add("--dry-run");
    var options = new Options(args, NAMED, flags);
    options.rest(0, 0, "options only");
    Archive archive = Archive.of(options);
    Map<String, Object> event = new HashMap<>();
    for (String name : NAMED) {
      options.value(name).ifPresent(value -> event.put(name.substring(2), value));
    }
    event.put("dryRun", options.has("--dry-run"));
    byte[] answer = archive.call(Name.REPLAY, JSON.std.asBytes(event));
    Map<String, Object> counts = JSON.std.mapFrom(new String(answer, StandardCharsets.UTF_8));
    System.out.println(
        options.has("--dry-run")
            ? counts.get("asked") + " deliveries match; nothing was changed."
            : "%s asked for: %s stored, %s missed again, %s held by others, %s broken."
                .formatted(
                    counts.get("asked"),
                    counts.get("stored"),
                    counts.get("missed"),
                    counts.get("skipped"),
                    counts.get("broken")));
    return Integer.valueOf(0).equals(counts.get("broken")) ? 0 : 1;
  }
}
