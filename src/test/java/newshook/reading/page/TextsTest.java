package newshook.reading.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newshook.article.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  private static final Pattern SAID = Pattern.compile("(?:say|count)\\(\"([\\w.]+)\"");

  @ParameterizedTest
  @ValueSource(strings = "id")
  void everyLanguageSaysEverything(String language) {
    Set<String> missing = new TreeSet<>(Texts.of("en").keys());
    missing.removeAll(Texts.of(language).keys());

    assertEquals(language, Texts.of(language).language());
    assertEquals(Set.of(), missing);
    Stream.of(Reason.values())
        .forEach(r -> assertTrue(Texts.of(language).keys().contains("reason." + r), r.name()));
  }

  @Test
  void everyTextThatATemplateSaysIsThere() throws IOException {
    Set<String> known = Texts.of("en").keys();
    try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
      for (Path template : templates.filter(Files::isRegularFile).toList()) {
        SAID.matcher(Files.readString(template))
            .results()
            .map(m -> m.group(1))
            .forEach(key -> assertTrue(known.contains(key), template + ": " + key));
      }
    }
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
