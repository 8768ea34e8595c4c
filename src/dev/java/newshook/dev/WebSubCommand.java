package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code websub add|list|remove}: feeds that a hub pushes. */
final class WebSubCommand implements Command {
  private static final String PATH = "/api/v1/websub";
  private static final List<String> NAMED =
      List.of("--source", "--zone", "--hub", "--callback", "--tags");

  @Override
  public String name() {
    return "websub";
  }

  @Override
  public String summary() {
    return "adds, lists or removes feeds that a WebSub hub pushes";
  }

  @Override
  public String usage() {
    return """
    newshook websub add FEED [--source NAME] [--zone Z] [--tags A,B] [--hub URL] [--callback URL]
    newshook websub list
    newshook websub remove FEED

      --source NAME  as whom its items come in; without it "websub"
      --zone Z       of dates that name none; without it UTC
      --hub URL      where the feed does not name its hub itself
      --callback URL scheme and host of this archive, as the hub reaches it: needed with --aws
    The schedule asks the hub; list says how far that is.
    """
        + Archive.USAGE.indent(2);
  }

  @Override
  public int run(List<String> args) throws IOException {
    var options = new Options(args, Set.copyOf(NAMED), Archive.FLAGS);
    List<String> words = options.rest(1, 2, "websub add FEED, list or remove FEED");
    if (words.getFirst().equals("add") && options.has("--aws") && !options.has("--callback")) {
      throw new IllegalArgumentException(
          "--aws needs --callback: the hub has to reach the archive");
    }
    Archive archive = Archive.of(options);
    switch (words.getFirst()) {
      case "list" -> {
        Map<String, Object> all = ApiCall.send(archive, "GET", PATH, Map.of(), "");
        if (ApiCall.objects(all, "items").isEmpty()) {
          System.out.println("No feed is pushed here.");
        }
        print(all);
      }
      case "add" -> {
        String body = JSON.std.asString(fields(options));
        Map<String, Object> added = ApiCall.send(archive, "POST", PATH, Map.of(), body);
        System.out.println("The schedule asks the hub of " + added.get("feed") + ".");
      }
      case "remove" -> {
        Map<String, Object> others =
            ApiCall.send(archive, "DELETE", PATH, Map.of("feed", feed(options)), "");
        System.out.println(feed(options) + " is not wanted any more.");
        print(others);
      }
      default -> throw new IllegalArgumentException("wanted: add, list or remove");
    }
    return 0;
  }

  private static String feed(Options options) {
    return options.rest(2, 2, "websub add FEED or remove FEED").get(1);
  }

  private static Map<String, Object> fields(Options options) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("feed", feed(options));
    for (String name : List.of("source", "zone", "hub", "callback")) {
      options.value("--" + name).ifPresent(value -> fields.put(name, value));
    }
    options.value("--tags").ifPresent(tags -> fields.put("tags", List.of(tags.split(",", -1))));
    return fields;
  }

  private static void print(Map<String, Object> answer) {
    for (Map<?, ?> it : ApiCall.objects(answer, "items")) {
      System.out.printf(
          "%-8s %-12s %s %s%s%n",
          it.get("state"),
          it.get("source"),
          it.get("feed"),
          it.get("leaseUntil") == null ? "" : "until " + it.get("leaseUntil") + " ",
          it.get("detail"));
    }
  }
}
