package newshook.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import newshook.article.FeedItem;
import newshook.webhook.AliasTable.Field;
import newshook.webhook.AliasTable.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of {@code senders.txt} does what it says. */
class AliasTableTest {
  private static final String LINK = "https://e.com/linked";
  private static final Map<String, Object> ITEM = Map.of("url", LINK, "title", "Titled");

  static Stream<Path> lines() {
    return Arrays.stream(Field.values()).flatMap(f -> AliasTable.senders().paths(f).stream());
  }

  @ParameterizedTest
  @MethodSource("lines")
  void readsWhatTheLineNames(Path line) throws IOException {
    Map<String, Object> body = new LinkedHashMap<>(rest(line.field()));
    if (line.fromRoot()) {
      body = new LinkedHashMap<>(Map.of("items", List.of(body)));
    }
    put(body, line.text().replace("^", "").split("\\.", -1), value(line));

    FeedItem item = Requests.item(JSON.std.asString(body));

    assertEquals(expected(line), told(line.field(), item), () -> line + " in " + item);
  }

  /** What an item needs besides the field that is looked at. */
  private static Map<String, Object> rest(Field field) {
    return switch (field) {
      case LINK -> Map.of("title", "Titled");
      case TITLE -> Map.of("url", LINK);
      case ITEMS, INNER -> Map.of();
      default -> ITEM;
    };
  }

  private static Object value(Path line) throws IOException {
    return switch (line.field()) {
      case ITEMS -> line.text().equals("urls") ? List.of(LINK) : List.of(ITEM);
      case INNER -> line.text().equals("JsonPayload") ? JSON.std.asString(ITEM) : ITEM;
      case LINK, FEEDURL, IMAGE -> LINK;
      case PUBLISHED -> "2021-12-30T00:19:00Z";
      case HTML -> "<p>Value</p>";
      case CONTENT -> line.isGuess() ? "<p>Value</p>" : "Value";
      case TAGS -> List.of("Value");
      default -> "Value";
    };
  }

  private static Object expected(Path line) throws IOException {
    return line.field() == Field.ITEMS || line.field() == Field.INNER ? LINK : value(line);
  }

  private static Object told(Field field, FeedItem item) {
    return switch (field) {
      case AUTHOR -> item.author();
      case CONTENT -> item.content();
      case FEEDTITLE -> item.feedTitle();
      case FEEDURL -> item.feedUrl();
      case HTML -> item.html();
      case IMAGE -> item.imageUrl();
      case LINK, ITEMS, INNER -> item.link();
      case MESSAGEID -> item.messageId();
      case PUBLISHED -> item.publishedRaw();
      case TAGS -> item.tags();
      case TITLE -> item.title();
    };
  }

  private static void put(Map<String, Object> into, String[] steps, Object value) {
    Map<String, Object> here = into;
    for (int i = 0; i < steps.length - 1; i++) {
      Map<String, Object> inner = new LinkedHashMap<>();
      here.put(name(steps[i]), steps[i].endsWith("[]") ? List.of(inner) : inner);
      here = inner;
    }
    here.put(name(steps[steps.length - 1]), value);
  }

  private static String name(String step) {
    return step.replace("[]", "");
  }

  @Test
  void keepsTheTableInOrder() throws IOException {
    try (InputStream in = AliasTable.class.getResourceAsStream("senders.txt")) {
      String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      List<String> lines =
          table
              .lines()
              .filter(l -> !l.startsWith("#"))
              .map(l -> l.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
              .toList();

      assertEquals(lines.stream().sorted().toList(), lines);
      assertFalse(lines.stream().anyMatch(l -> l.split(" ", -1).length < 4), "names its sender");
    }
  }
}
