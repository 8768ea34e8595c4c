package newshook.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newshook.Fault;
import newshook.article.Source;
import newshook.fetch.RobotsRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Fault("F48")
class SettingsTest {
  @Test
  void readsTokensWithTheirSourcesAndZones() {
    Settings settings =
        settings(
            "NEWSHOOK_TOKENS",
            "one=phone@Asia/Jakarta, two=feeds three",
            "NEWSHOOK_ZONE",
            "Europe/Berlin");

    ZoneId berlin = ZoneId.of("Europe/Berlin");
    assertEquals(
        Map.of(
            "one", new Source("phone", "phone", ZoneId.of("Asia/Jakarta"), List.of()),
            "two", new Source("feeds", "feeds", berlin, List.of()),
            "three", new Source("hook", "hook", berlin, List.of())),
        settings.tokens().hook());
  }

  @Test
  void hasDefaultsForAllButTheTable() {
    Settings settings = settings();

    assertEquals(Map.of(), settings.tokens().hook());
    assertEquals(List.of(), settings.tokens().read());
    assertEquals(Duration.ZERO, settings.pageKept());
  }

  @ParameterizedTest
  @CsvSource({"never, NEVER", "repeats, REPEATS", "always, ALWAYS", "'', REPEATS"})
  void readsWhenRobotsAreAsked(String written, RobotsRule rule) {
    assertEquals(rule, settings("NEWSHOOK_ROBOTS", written).robots());
  }

  @ParameterizedTest
  @CsvSource({
    "NEWSHOOK_TABLE, ''",
    "NEWSHOOK_TABLE, ' '",
    "NEWSHOOK_ZONE, Mars/Olympus",
    "NEWSHOOK_TOKENS, secret=phone@Nowhere",
    "NEWSHOOK_TOKENS, =phone",
    "NEWSHOOK_TOKENS, secret=",
    "NEWSHOOK_PAGE_DAYS, many",
    "NEWSHOOK_PAGE_DAYS, -1",
    "NEWSHOOK_DELIVERY_DAYS, 4000",
    "NEWSHOOK_SLOW_LANE, maybe",
    "NEWSHOOK_RULES, /no/such/folder",
    "NEWSHOOK_ROBOTS, sometimes"
  })
  void failsAtStartWithTheNameOfTheSetting(String name, String value) {
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> settings(name, value));

    assertTrue(String.valueOf(e.getMessage()).contains(name), e.getMessage());
    assertTrue(!String.valueOf(e.getMessage()).contains("secret"), "tells a secret");
  }

  private static Settings settings(String... pairs) {
    Map<String, String> environment = new HashMap<>(Map.of("NEWSHOOK_TABLE", "t"));
    for (int i = 0; i < pairs.length; i += 2) {
      environment.put(pairs[i], pairs[i + 1]);
    }
    return Settings.from(environment);
  }
}
