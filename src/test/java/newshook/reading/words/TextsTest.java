package newshook.reading.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newshook.article.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  private static final Pattern SAID = Pattern.compile("\\b(say|count)\\(\\s*\"([\\w.]+)\"\\s*[,)]");

  /** English has no sentences for reasons of its own: a reason's advice is English. */
  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageSaysTheSameThings(String language) {
    Set<String> wanted = new TreeSet<>(Texts.of("en").keys());
    if (!language.equals("en")) {
      Stream.of(Reason.values()).forEach(r -> wanted.add("reason." + r));
    }

    assertEquals(language, Texts.of(language).language());
    assertEquals(wanted, new TreeSet<>(Texts.of(language).keys()));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyTextHasTheSameGaps(String language) {
    Texts english = Texts.of("en");
    Texts other = Texts.of(language);
    for (String key : english.keys()) {
      for (String gap : List.of("{0}", "{1}", "{2}")) {
        assertEquals(english.say(key).contains(gap), other.say(key).contains(gap), key);
      }
    }
  }

  /** One for each file that there is. */
  static Stream<String> languages() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/newshook/reading"))) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(name -> name.matches("texts_\\w+\\.properties"))
          .map(name -> name.replaceAll("texts_|\\.properties", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  /** A new reason shows its own advice until somebody translates it. */
  @Test
  void everyReasonIsSaidInEveryLanguage() {
    Texts texts = Texts.of("id");
    Set<String> known = new TreeSet<>();
    Stream.of(Reason.values()).forEach(r -> known.add("reason." + r));
    Set<String> stale = new TreeSet<>(texts.keys());
    stale.removeIf(key -> !key.startsWith("reason.") || key.equals("reason.none"));
    stale.removeAll(known);

    assertEquals(Set.of(), stale);
    assertEquals("Situsnya terlalu lambat.", texts.reason(Reason.TIMEOUT));
    assertEquals("The site was too slow.", Texts.of("en").reason(Reason.TIMEOUT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/main/jte", "src/main/java/newshook/reading"})
  void everyTextThatIsSaidIsThere(String folder) throws IOException {
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        SAID.matcher(Files.readString(file))
            .results()
            .map(m -> m.group(1).equals("count") ? m.group(2) + ".other" : m.group(2))
            .forEach(missing::add);
      }
    }
    assertTrue(missing.size() > 10, "the pattern finds what is said");
    missing.removeAll(Texts.of("en").keys());

    assertEquals(Set.of(), missing);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "id, id",
        "'in-ID', id",
        "'en-GB,id;q=0.9', en",
        "'fr, id;q=0.5, en;q=0.4', id",
        "'en;q=0, id;q=0.1', id",
        "'en;q=abc, id;q=0.1', id",
        "'*', en",
        "'', en",
        "'../../secret, ;;;,,,', en"
      })
  void speaksTheDearestLanguageThatThereIs(String header, String language) {
    assertEquals(language, Texts.of(header).language());
  }

  @Test
  void directionFollowsTheLanguage() {
    assertEquals("rtl", Languages.direction("ar-EG"));
    assertEquals("ltr", Languages.direction("ja"));
    assertEquals("auto", Languages.direction(""));
    assertFalse(Languages.direction("id").equals("rtl"));
  }
}
