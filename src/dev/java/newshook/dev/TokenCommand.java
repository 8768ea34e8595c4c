package newshook.dev;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newshook.article.Scope;
import newshook.article.Source;
import newshook.article.Token;
import newshook.reading.FeedKey;

/** {@code token add|list|rotate|revoke}: who may do what. */
final class TokenCommand implements Command {
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9._~-]{16,200}");
  private static final String USUAL_KEEP = "7";
  private static final int ID_LENGTH = 8;

  @Override
  public String name() {
    return "token";
  }

  @Override
  public String summary() {
    return "Adds, lists, changes and ends tokens: who may post, follow feeds, read or do everything.";
  }

  @Override
  public String usage() {
    return """
    newshook token add NAME --scope SCOPE[,SCOPE] [--zone Z] [--tags A,B] [--stdin]
    newshook token list
    newshook token rotate NAME [--keep DAYS]
    newshook token revoke NAME|ID

      NAME           such as phone or me; for a sender it is the source's name
      --scope        hook (posts), feed (follows the feeds), read (sees everything, feeds too),
                     admin (everything)
      --zone, --tags as for a source
      --stdin        takes the secret from standard input, 16 characters or more: one that is in
                     use already, such as of NEWSHOOK_TOKENS, goes on working
      rotate         makes a new secret beside the older ones of that name, which end by themselves
      --keep DAYS    after so many days, %s where nothing is said; 0 is at once
      revoke         ends at once, with the browsers' sessions and the feed key that came from it;
                     a warm function may take a minute to hear of it
      ID             what list shows first, where one of several of a name is meant

    A secret is shown once; the table keeps only its hash.
    """
            .formatted(USUAL_KEEP)
        + Archive.USAGE.indent(2);
  }

  @Override
  public int run(List<String> args) throws Exception {
    Options options = options(args);
    return run(options, Archive.of(options));
  }

  static Options options(List<String> args) {
    return new Options(
        args, Set.of("--scope", "--zone", "--tags", "--keep"), Set.of("--aws", "--stdin"));
  }

  static int run(Options options, Archive archive) throws IOException {
    List<String> words = options.rest(1, 2, "token add, list, rotate or revoke");
    String name = words.size() < 2 ? "" : words.get(1);
    switch (words.getFirst()) {
      case "list" -> list(archive);
      case "add" -> add(archive, options, needed(name, "token add NAME"));
      case "rotate" -> rotate(archive, options, needed(name, "token rotate NAME"));
      case "revoke" -> revoke(archive, needed(name, "token revoke NAME"));
      default -> throw new IllegalArgumentException("wanted: add, list, rotate or revoke");
    }
    return 0;
  }

  private static String needed(String name, String what) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("wanted: " + what + "; see --help");
    }
    return name;
  }

  private static void add(Archive archive, Options options, String name) throws IOException {
    boolean isGiven = options.has("--stdin");
    String secret = isGiven ? given() : Secret.fresh();
    keep(archive, secret, scopes(options), source(options, name));
    System.out.println(
        isGiven
            ? "Token " + name + " is kept."
            : "Token " + name + " has this secret (it is not shown again):\n\n  " + secret);
  }

  /** The token and, where it reads, the feed key that its pages show. */
  static void keep(Archive archive, String secret, Set<Scope> scopes, Source source)
      throws IOException {
    Instant now = Instant.now();
    Token token = new Token(Token.hash(secret), scopes, source, "", now, null);
    archive.saveToken(token);
    if (token.may(Scope.READ)) {
      String hash = Token.hash(FeedKey.of(secret));
      archive.saveToken(new Token(hash, Set.of(Scope.FEED), source, token.hash(), now, null));
    }
  }

  private static void rotate(Archive archive, Options options, String name) throws IOException {
    Instant now = Instant.now();
    List<Token> older =
        named(archive, name).stream().filter(t -> t.parent().isEmpty() && t.isGood(now)).toList();
    Token last =
        older.stream()
            .max(Comparator.comparing(Token::createdAt))
            .orElseThrow(() -> new IllegalArgumentException("no token is named " + name));
    Instant end = now.plus(Duration.ofDays(days(options.value("--keep").orElse(USUAL_KEEP))));
    String secret = Secret.fresh();
    keep(archive, secret, last.scopes(), last.source());
    for (Token token : older) {
      if (token.isGood(end)) {
        archive.saveToken(token.until(end));
      }
    }
    System.out.printf(
        "Token %s has this secret (it is not shown again); older ones end at %s:%n%n  %s%n",
        name, end, secret);
  }

  private static void revoke(Archive archive, String what) throws IOException {
    int ended = 0;
    for (Token token : named(archive, what)) {
      ended += archive.removeToken(token.hash());
    }
    if (ended == 0) {
      throw new IllegalArgumentException("no token is named " + what);
    }
    System.out.println(ended + " ended, with what was made from them.");
  }

  private static List<Token> named(Archive archive, String what) throws IOException {
    return archive.tokens().stream()
        .filter(token -> token.source().id().equals(what) || id(token).equals(what))
        .toList();
  }

  private static void list(Archive archive) throws IOException {
    archive.tokens().stream()
        .sorted(Comparator.comparing(token -> token.source().id()))
        .forEach(token ->
            System.out.printf(
                "%s  %-16s %-12s made %s%s%s%n",
                id(token),
                token.source().id(),
                scopes(token),
                token.createdAt(),
                token.until() == null ? "" : ", ends " + token.until(),
                token.parent().isEmpty() ? "" : ", its pages' feed key"));
  }

  private static String id(Token token) {
    return token.hash().substring("sha256:".length()).substring(0, ID_LENGTH);
  }

  private static String scopes(Token token) {
    return token.scopes().stream()
        .map(scope -> scope.name().toLowerCase(Locale.ROOT))
        .sorted()
        .collect(Collectors.joining(","));
  }

  private static Set<Scope> scopes(Options options) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String name : split(options.value("--scope").orElse(""))) {
      try {
        scopes.add(Scope.valueOf(name.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("no scope hook, feed, read or admin: " + name, e);
      }
    }
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException("wanted: --scope hook, feed, read or admin");
    }
    return scopes;
  }

  static Source source(Options options, String name) {
    String zone = options.value("--zone").orElse("UTC");
    List<String> tags = split(options.value("--tags").orElse(""));
    return new Source(name, name, zone(zone), tags);
  }

  static ZoneId zone(String zone) {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no time zone such as Asia/Jakarta: " + zone, e);
    }
  }

  private static List<String> split(String list) {
    return Pattern.compile(",")
        .splitAsStream(list)
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  private static int days(String text) {
    if (!text.matches("\\d{1,3}")) {
      throw new IllegalArgumentException("no number of days: " + text);
    }
    return Integer.parseInt(text);
  }

  /** What is wrong with it is said, and it is not. */
  private static String given() throws IOException {
    String secret = new String(System.in.readAllBytes(), StandardCharsets.UTF_8).strip();
    if (!SECRET.matcher(secret).matches()) {
      throw new IllegalArgumentException(
          "a secret has 16 to 200 characters of letters, digits, . _ ~ and -");
    }
    return secret;
  }
}
