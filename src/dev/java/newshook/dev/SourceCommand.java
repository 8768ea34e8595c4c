package newshook.dev;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newshook.article.Scope;
import newshook.article.Token;

/** {@code source add|list|remove|expect}: senders beside those of the settings. */
final class SourceCommand implements Command {
  private static final Pattern PERIOD = Pattern.compile("(\\d{1,4})([mhd]?)");

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
    newshook source expect NAME PERIOD

      NAME         such as phone; adding it again gives it a second secret, removing it ends all
                   that post and do nothing else (token revoke ends the others)
      --zone Z     of dates without one, such as Asia/Jakarta; without it UTC
      --tags A,B   given to every article that comes from it
      PERIOD       such as 6h, 2d or 90m: when nothing comes for so long, /sources says so, and on
                   AWS an alarm; 0 to expect nothing. Any source may be named, also one of the settings

    The secret is shown once; the table keeps only its hash.
    """
        + Archive.USAGE.indent(2);
  }

  @Override
  public int run(List<String> args) throws Exception {
    Options options = options(args);
    return run(options, Archive.of(options));
  }

  static Options options(List<String> args) {
    return new Options(args, Set.of("--zone", "--tags"), Archive.FLAGS);
  }

  static int run(Options options, Archive archive) throws IOException {
    List<String> words = options.rest(1, 3, "source add, list, remove or expect");
    switch (words.getFirst()) {
      case "list" -> list(archive);
      case "expect" -> {
        List<String> asked = options.rest(3, 3, "source expect NAME PERIOD");
        archive.expect(asked.get(1), period(asked.get(2)));
        System.out.println("Source " + asked.get(1) + " is expected every " + asked.get(2) + ".");
      }
      case "add" -> add(archive, options, options.rest(2, 2, "source add NAME").get(1));
      case "remove" -> remove(archive, options.rest(2, 2, "source remove NAME").get(1));
      default -> throw new IllegalArgumentException("wanted: add, list, remove or expect");
    }
    return 0;
  }

  private static void add(Archive archive, Options options, String name) throws IOException {
    String secret = Secret.fresh();
    TokenCommand.keep(archive, secret, Set.of(Scope.HOOK), TokenCommand.source(options, name));
    System.out.println("Source " + name + " may post with this secret (it is not shown again):\n");
    System.out.println("  " + secret);
  }

  /** A token of that name that does more than to post stays. */
  private static void remove(Archive archive, String name) throws IOException {
    int ended = 0;
    for (Token token : archive.tokens()) {
      if (token.isSender() && token.source().id().equals(name)) {
        ended += archive.removeToken(token.hash());
      }
    }
    if (ended == 0) {
      throw new IllegalArgumentException(
          "no token named " + name + " only posts; see token list, and token revoke");
    }
    System.out.println(Amount.of(ended, "secret", "secrets") + " removed.");
  }

  private static void list(Archive archive) throws IOException {
    archive.tokens().stream()
        .filter(token -> token.scopes().contains(Scope.HOOK))
        .map(Token::source)
        .forEach(s ->
            System.out.printf(
                "%-16s may post, zone %s%s%n",
                s.id(),
                s.zone().getId(),
                s.tags().isEmpty() ? "" : ", tags " + String.join(", ", s.tags())));
    archive
        .watches()
        .forEach(w ->
            System.out.printf(
                "%-16s %s%s%s%n",
                w.get("id"),
                "never".equals(w.get("last")) ? "never heard of" : "heard " + w.get("last"),
                "PT0S".equals(w.get("period")) ? "" : ", expected every " + inHours(w),
                Boolean.TRUE.equals(w.get("silent")) ? ": SILENT" : ""));
  }

  private static String inHours(Map<String, Object> watch) {
    Duration period = Duration.parse(String.valueOf(watch.get("period")));
    return period.toMinutesPart() == 0 ? period.toHours() + "h" : period.toMinutes() + "m";
  }

  /** {@code 90m}, {@code 6h}, {@code 2d}; {@code 0}. */
  private static Duration period(String text) {
    Matcher period = PERIOD.matcher(text);
    if (!period.matches()) {
      throw new IllegalArgumentException("no period such as 90m, 6h or 2d: " + text);
    }
    long n = Long.parseLong(period.group(1));
    return switch (period.group(2)) {
      case "m" -> Duration.ofMinutes(n);
      case "h" -> Duration.ofHours(n);
      case "d" -> Duration.ofDays(n);
      default -> {
        if (n != 0) {
          throw new IllegalArgumentException("a period needs its unit, m, h or d: " + text);
        }
        yield Duration.ZERO;
      }
    };
  }
}
