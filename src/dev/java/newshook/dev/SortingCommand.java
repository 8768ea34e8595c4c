package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code sorting get|set|try}: the rules that tag, star and drop. */
final class SortingCommand implements Command {
  private static final String PATH = "/api/v1/sorting";

  @Override
  public String name() {
    return "sorting";
  }

  @Override
  public String summary() {
    return "shows, replaces or tries the rules that tag, star and drop what comes in";
  }

  @Override
  public String usage() {
    return """
    newshook sorting get
    newshook sorting set FILE
    newshook sorting try FILE [--limit N]

      set replaces all rules by those of FILE; a line that cannot be read changes nothing
      try says what they would do with the newest articles (20, at most 50); nothing is changed
    (The rules command is about site rules, which say where an article stands on a page.)
    """
        + Archive.USAGE.indent(2);
  }

  @Override
  public int run(List<String> args) throws IOException {
    var options = new Options(args, Set.of("--limit"), Archive.FLAGS);
    List<String> words = options.rest(1, 2, "sorting get, set FILE or try FILE");
    Archive archive = Archive.of(options);
    return switch (words.getFirst()) {
      case "get" -> {
        String text = String.valueOf(ApiCall.send(archive, "GET", PATH, Map.of(), "").get("text"));
        if (text.isBlank()) {
          System.err.println("There are no rules."); // what is printed may go into a file
        } else {
          System.out.println(text);
        }
        yield 0;
      }
      case "set" -> {
        Map<String, Object> kept = ApiCall.send(archive, "PUT", PATH, Map.of(), text(options));
        System.out.println(kept.get("rules") + " rules kept, as version " + kept.get("version"));
        yield 0;
      }
      case "try" -> tried(archive, options);
      default -> throw new IllegalArgumentException("wanted: get, set or try");
    };
  }

  private static String text(Options options) throws IOException {
    Path file = Path.of(options.rest(2, 2, "sorting set FILE").get(1));
    return JSON.std.asString(Map.of("text", Files.readString(file)));
  }

  private static int tried(Archive archive, Options options) throws IOException {
    Map<String, String> query = Map.of("limit", options.value("--limit").orElse("20"));
    Map<String, Object> answer = ApiCall.send(archive, "POST", PATH + "/try", query, text(options));
    List<Map<?, ?>> faults = ApiCall.objects(answer, "faults");
    faults.forEach(f ->
        System.out.printf(
            "line %s, column %s: %s%n", f.get("line"), f.get("column"), f.get("text")));
    for (Map<?, ?> article : ApiCall.objects(answer, "articles")) {
      boolean isDropped = Boolean.TRUE.equals(article.get("dropped"));
      boolean isStarred = Boolean.TRUE.equals(article.get("starred"));
      System.out.printf(
          "%-5s %-5s %-30s %s%n",
          isDropped ? "drop" : "",
          isStarred ? "star" : "",
          article.get("tags"),
          article.get("title"));
    }
    return faults.isEmpty() ? 0 : 1;
  }
}
