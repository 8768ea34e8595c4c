package newshook.dev;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newshook.article.Source;
import newshook.webhook.Tokens;

/** {@code source add|list|remove}: senders beside those of the settings. */
final class SourceCommand implements Command {

  @Override
  public String name() {
    return "source";
  }

  @Override
  public String summary() {
    return "Adds a sender with a secret of its own, or lists those that were added.";
  }

  @Override
  public String usage() {
    return """
    newshook source add NAME [--zone Z] [--tags A,B]
    newshook source list
    newshook source remove NAME

      NAME         such as phone; adding it again gives it a second secret, removing it ends all
      --zone Z     of dates without one, such as Asia/Jakarta; without it UTC
      --tags A,B   given to every article that comes from it

    The secret is shown once; the table keeps only its hash.
    """
        + Archive.USAGE.indent(2);
  }

  @Override
  public int run(List<String> args) throws Exception {
    var options = new Options(args, Set.of("--zone", "--tags"), Archive.FLAGS);
    List<String> words = options.rest(1, 2, "source add NAME, source list, or source remove NAME");
    Archive archive = Archive.of(options);
    switch (words.getFirst()) {
      case "list" ->
          archive
              .sources()
              .forEach(s ->
                  System.out.printf("%-16s %-20s %s%n", s.get("id"), s.get("zone"), s.get("tags")));
      case "add" -> add(archive, options, options.rest(2, 2, "source add NAME").get(1));
      case "remove" ->
          System.out.println(
              archive.removeSource(options.rest(2, 2, "source remove NAME").get(1))
                  + " secrets removed.");
      default -> throw new IllegalArgumentException("wanted: add, list or remove");
    }
    return 0;
  }

  private static void add(Archive archive, Options options, String name) throws Exception {
    String token = Secret.fresh();
    List<String> tags =
        Pattern.compile(",")
            .splitAsStream(options.value("--tags").orElse(""))
            .map(String::strip)
            .filter(tag -> !tag.isEmpty())
            .toList();
    archive.addSource(
        Tokens.hashed(token),
        new Source(name, name, zone(options.value("--zone").orElse("UTC")), tags));
    System.out.println("Source " + name + " may post with this secret (it is not shown again):\n");
    System.out.println("  " + token);
  }

  private static ZoneId zone(String zone) {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no time zone: " + zone, e);
    }
  }
}
