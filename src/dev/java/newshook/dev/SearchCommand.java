package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newshook.dev.Functions.Name;

/** {@code search}: finds articles, and looks after the index. */
final class SearchCommand implements Command {
  @Override
  public String name() {
    return "search";
  }

  @Override
  public String summary() {
    return "Finds articles by their words; builds the index anew.";
  }

  @Override
  public String usage() {
    return """
    newshook search 'WORDS "A PHRASE" -WITHOUT BEGIN* site:example.org after:2024-05' [--newest] [--limit N]
    newshook search --status | --rebuild

      --newest         newest first, not best first
      --limit N        at most so many, up to 100; 20 unless you say otherwise
      --status         how far the index is
      --rebuild        throws the index away and builds it anew, the newest articles first. Ctrl-C
                       stops watching; the schedule goes on with it
    """
        + Archive.USAGE.indent(2);
  }

  @Override
  public int run(List<String> args) throws Exception {
    Set<String> flags = new HashSet<>(Archive.FLAGS);
    flags.addAll(Set.of("--newest", "--status", "--rebuild"));
    var options = new Options(args, Set.of("--limit"), flags);
    Archive archive = Archive.of(options);
    if (options.has("--rebuild")) {
      System.out.println(line(index(archive, Map.of("rebuild", true))));
      return watch(archive);
    }
    if (options.has("--status")) {
      System.out.println(line(index(archive, Map.of("status", true))));
      return 0;
    }
    Map<String, String> query = new LinkedHashMap<>();
    query.put("q", String.join(" ", options.rest(1, 50, "something to search for")));
    query.put("sort", options.has("--newest") ? "newest" : "best");
    options.value("--limit").ifPresent(n -> query.put("limit", n));
    print(ApiCall.send(archive, "GET", "/api/v1/search", query, ""));
    return 0;
  }

  /** Goes on with the index itself, so that nobody has to wait for the schedule. */
  private static int watch(Archive archive) throws IOException {
    while (true) {
      Map<String, Object> progress = index(archive, Map.of());
      System.out.println(line(progress));
      boolean isDone = isWhole(progress) && Boolean.FALSE.equals(progress.get("sweeping"));
      if (isDone || !Pause.of(java.time.Duration.ofSeconds(2))) {
        return isDone ? 0 : 1;
      }
    }
  }

  private static Map<String, Object> index(Archive archive, Map<String, Object> event)
      throws IOException {
    return JSON.std.mapFrom(archive.call(Name.INDEX, JSON.std.asBytes(event)));
  }

  private static String line(Map<String, Object> p) {
    return "the index has %s articles in %s segments; %s %s"
        .formatted(
            p.get("articles"),
            p.get("segments"),
            isWhole(p) ? "what is newer is found without it" : "not all of the archive yet",
            p.get("note"))
        .strip();
  }

  private static boolean isWhole(Map<String, Object> progress) {
    return Boolean.TRUE.equals(progress.get("whole"));
  }

  private static void print(Map<String, Object> found) {
    if (found.get("items") instanceof List<?> items) {
      if (items.isEmpty()) {
        System.out.println("Nothing was found.");
      }
      for (Object item : items) {
        if (item instanceof Map<?, ?> article) {
          System.out.printf(
              "%s%n  %s%n  %s%n", article.get("title"), article.get("url"), article.get("snippet"));
        }
      }
      System.out.printf(
          "%d of %s%s%s%n",
          items.size(),
          Boolean.TRUE.equals(found.get("exact")) ? "" : "at most ",
          found.get("total"),
          Boolean.TRUE.equals(found.get("complete")) ? "" : " (the index is still being built)");
    }
  }
}
