package newshook.dev;

import static java.util.Map.entry;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import newshook.fetch.FetchSettings;
import newshook.fetch.HttpPageFetcher;
import newshook.intake.Politeness;
import newshook.lambda.App;
import newshook.store.HostStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The app as it runs on one's own machine: one token that may do everything, and some private
 * addresses open.
 */
final class LocalApp {
  private LocalApp() {}

  /** Dates without a zone are in the machine's own. */
  static App of(DynamoDbClient client, String token, Collection<String> allowed) {
    return App.of(
        Map.ofEntries(
            entry("NEWSHOOK_TABLE", LocalTable.NAME),
            entry("NEWSHOOK_TOKENS", token + "=local"),
            entry("NEWSHOOK_ADMIN_TOKENS", token),
            entry("NEWSHOOK_PAGE_DAYS", "30"),
            entry("NEWSHOOK_SLOW_LANE", System.getenv().getOrDefault("NEWSHOOK_SLOW_LANE", "off")),
            entry("NEWSHOOK_SIGNING", System.getenv().getOrDefault("NEWSHOOK_SIGNING", "")),
            entry("NEWSHOOK_WEBSUB_KEY", "local " + token),
            entry("NEWSHOOK_ZONE", ZoneId.systemDefault().getId())),
        client,
        new HttpPageFetcher(
            FetchSettings.standard("").withAllowed(Set.copyOf(allowed)),
            Clock.systemUTC(),
            new Politeness(new HostStore(client, LocalTable.NAME), Clock.systemUTC())),
        Clock.systemUTC());
  }
}
