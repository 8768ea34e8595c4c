package newshook.lambda;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

/**
 * What the environment says, read once.
 *
 * @param table name of the DynamoDB table
 * @param tokens the configured tokens as they were written ({@code token=source@zone}, separated by
 *     commas)
 * @param zone of dates that name none, where a token has no zone of its own
 * @param pageKept how long fetched pages are kept for replay; zero keeps none
 * @param contact address of a person, for the User-Agent; empty if none was given
 */
record Settings(String table, String tokens, ZoneId zone, Duration pageKept, String contact) {
  private static final int MOST_PAGE_DAYS = 3650;

  /** Fails with the name of the setting that is missing or wrong. */
  static Settings from(Map<String, String> environment) {
    return new Settings(
        required(environment, "NEWSHOOK_TABLE"),
        environment.getOrDefault("NEWSHOOK_TOKENS", ""),
        zone(environment.getOrDefault("NEWSHOOK_ZONE", "UTC")),
        days(environment.getOrDefault("NEWSHOOK_PAGE_DAYS", "30")),
        contact(environment.getOrDefault("NEWSHOOK_CONTACT", "")));
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "").strip();
    if (value.isEmpty()) {
      throw new IllegalStateException("setting " + name + " is missing");
    }
    return value;
  }

  private static ZoneId zone(String value) {
    try {
      return ZoneId.of(value.strip());
    } catch (DateTimeException e) {
      throw new IllegalStateException(
          "setting NEWSHOOK_ZONE is no time zone (such as Asia/Jakarta): " + value, e);
    }
  }

  private static Duration days(String value) {
    try {
      int days = Integer.parseInt(value.strip());
      if (days >= 0 && days <= MOST_PAGE_DAYS) {
        return Duration.ofDays(days);
      }
    } catch (NumberFormatException _) {
      // said below
    }
    throw new IllegalStateException(
        "setting NEWSHOOK_PAGE_DAYS is no number from 0 to " + MOST_PAGE_DAYS + ": " + value);
  }

  private static String contact(String value) {
    String contact = value.strip();
    if (!contact.isEmpty() && !contact.contains("@")) {
      URI.create(contact);
    }
    return contact;
  }
}
