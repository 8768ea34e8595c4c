package newshook.lambda;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import newshook.article.Source;
import newshook.fetch.RobotsRule;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says, read once.
 *
 * @param table name of the DynamoDB table
 * @param tokens those that the settings name; the table has the others
 * @param secrets the parameter that holds the secrets of senders that sign; null if nobody does
 * @param zone of dates that name none, where a token has no zone of its own
 * @param pageKept how long fetched pages are kept for replay; zero keeps none
 * @param deliveryKept how long deliveries stay once their article is stored; zero for ever
 * @param slowLane whether signed Google News links are resolved by asking Google, slowly
 * @param rules folder of site rules; empty for the few that come with the code
 * @param robots when robots.txt is asked
 * @param contact address of a person, for the User-Agent; empty if none was given
 * @param signing lines {@code SOURCE SECRET} of sources that sign their posts; for one's own
 *     machine
 * @param webSubKey what the secrets of hubs are made from; for one's own machine
 */
record Settings(
    String table,
    ConfiguredTokens tokens,
    ParameterStore.@Nullable Place secrets,
    ZoneId zone,
    Duration pageKept,
    Duration deliveryKept,
    boolean slowLane,
    String rules,
    RobotsRule robots,
    String contact,
    String signing,
    String webSubKey) {
  private static final int MOST_DAYS = 3650;
  private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");

  /** Fails with the name of the setting that is missing or wrong. */
  static Settings from(Map<String, String> environment) {
    ZoneId zone = zone("NEWSHOOK_ZONE", environment.getOrDefault("NEWSHOOK_ZONE", "UTC"));
    return new Settings(
        required(environment, "NEWSHOOK_TABLE"),
        new ConfiguredTokens(
            hookTokens(environment.getOrDefault("NEWSHOOK_TOKENS", ""), zone),
            words(environment.getOrDefault("NEWSHOOK_READ_TOKENS", "")),
            words(environment.getOrDefault("NEWSHOOK_ADMIN_TOKENS", ""))),
        secrets(environment),
        zone,
        days(environment, "NEWSHOOK_PAGE_DAYS"),
        days(environment, "NEWSHOOK_DELIVERY_DAYS"),
        isOn(environment, "NEWSHOOK_SLOW_LANE"),
        folder(environment, "NEWSHOOK_RULES"),
        robots(environment),
        contact(environment.getOrDefault("NEWSHOOK_CONTACT", "")),
        signing(environment.getOrDefault("NEWSHOOK_SIGNING", "")),
        environment.getOrDefault("NEWSHOOK_WEBSUB_KEY", "").strip());
  }

  private static ParameterStore.@Nullable Place secrets(Map<String, String> environment) {
    String name = environment.getOrDefault("NEWSHOOK_SECRETS", "").strip();
    if (name.isEmpty()) {
      return null;
    }
    String region = required(environment, "AWS_REGION");
    String endpoint = "https://ssm." + region + ".amazonaws.com/";
    return new ParameterStore.Place(
        name, region, URI.create(environment.getOrDefault("AWS_ENDPOINT_URL_SSM", endpoint)));
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "").strip();
    if (value.isEmpty()) {
      throw new IllegalStateException("setting " + name + " is missing");
    }
    return value;
  }

  private static String folder(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "").strip();
    if (!value.isEmpty() && !Files.isDirectory(Path.of(value))) {
      throw new IllegalStateException("setting " + name + " names no folder");
    }
    return value;
  }

  /** {@code SOURCE=SECRET}, separated by commas; a source may stand there twice. */
  private static String signing(String setting) {
    StringBuilder lines = new StringBuilder();
    for (String word : words(setting)) {
      int equals = word.indexOf('=');
      if (equals < 1 || equals == word.length() - 1) {
        throw new IllegalStateException(
            "setting NEWSHOOK_SIGNING wants SOURCE=SECRET, separated by commas");
      }
      lines.append(word, 0, equals).append(' ').append(word.substring(equals + 1)).append('\n');
    }
    return lines.toString();
  }

  private static List<String> words(String setting) {
    return SEPARATOR.splitAsStream(setting).filter(word -> !word.isEmpty()).toList();
  }

  private static Map<String, Source> hookTokens(String setting, ZoneId zone) {
    Map<String, Source> tokens = new LinkedHashMap<>();
    for (String word : words(setting)) {
      Map.Entry<String, Source> token = hookToken(word, zone);
      tokens.put(token.getKey(), token.getValue());
    }
    return Collections.unmodifiableMap(tokens);
  }

  /** {@code TOKEN}, {@code TOKEN=SOURCE} or {@code TOKEN=SOURCE@ZONE}. */
  private static Map.Entry<String, Source> hookToken(String word, ZoneId otherwise) {
    int equals = word.lastIndexOf('=');
    if (equals < 0) {
      return Map.entry(word, new Source("hook", "hook", otherwise, List.of()));
    }
    int at = word.indexOf('@', equals);
    String name = at < 0 ? word.substring(equals + 1) : word.substring(equals + 1, at);
    if (equals == 0 || name.isEmpty()) {
      throw new IllegalStateException(
          "setting NEWSHOOK_TOKENS wants TOKEN=SOURCE@ZONE, separated by commas");
    }
    ZoneId zone = at < 0 ? otherwise : zone("NEWSHOOK_TOKENS", word.substring(at + 1));
    return Map.entry(word.substring(0, equals), new Source(name, name, zone, List.of()));
  }

  private static ZoneId zone(String setting, String value) {
    try {
      return ZoneId.of(value.strip());
    } catch (DateTimeException e) {
      throw new IllegalStateException(
          "setting " + setting + " names no time zone (such as Asia/Jakarta): " + value, e);
    }
  }

  private static Duration days(Map<String, String> environment, String setting) {
    String value = environment.getOrDefault(setting, "0");
    try {
      int days = Integer.parseInt(value.strip());
      if (days >= 0 && days <= MOST_DAYS) {
        return Duration.ofDays(days);
      }
    } catch (NumberFormatException _) {
      // said below
    }
    throw new IllegalStateException(
        "setting " + setting + " is no number from 0 to " + MOST_DAYS + ": " + value);
  }

  private static boolean isOn(Map<String, String> environment, String setting) {
    String value = environment.getOrDefault(setting, "off");
    return switch (value.strip()) {
      case "on" -> true;
      case "off", "" -> false;
      default ->
          throw new IllegalStateException(
              "setting " + setting + " is neither on nor off: " + value);
    };
  }

  private static RobotsRule robots(Map<String, String> environment) {
    String value = environment.getOrDefault("NEWSHOOK_ROBOTS", "repeats");
    return switch (value.strip()) {
      case "never" -> RobotsRule.NEVER;
      case "repeats", "" -> RobotsRule.REPEATS;
      case "always" -> RobotsRule.ALWAYS;
      default ->
          throw new IllegalStateException(
              "setting NEWSHOOK_ROBOTS is neither never, repeats nor always: " + value);
    };
  }

  private static String contact(String value) {
    String contact = value.strip();
    if (!contact.isEmpty() && !contact.contains("@")) {
      URI.create(contact);
    }
    return contact;
  }
}
