package newshook.dev;

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
        Map.of(
            "NEWSHOOK_TABLE",
            LocalTable.NAME,
            "NEWSHOOK_TOKENS",
            token + "=local",
            "NEWSHOOK_ADMIN_TOKENS",
            token,
            "NEWSHOOK_PAGE_DAYS",
            "30",
            "NEWSHOOK_SLOW_LANE",
            System.getenv().getOrDefault("NEWSHOOK_SLOW_LANE", "off"),
            "NEWSHOOK_ZONE",
            ZoneId.systemDefault().getId()),
        client,
        new HttpPageFetcher(
            FetchSettings.standard("").withAllowed(Set.copyOf(allowed)),
            Clock.systemUTC(),
            new Politeness(new HostStore(client, LocalTable.NAME), Clock.systemUTC())),
        Clock.systemUTC());
  }
}
