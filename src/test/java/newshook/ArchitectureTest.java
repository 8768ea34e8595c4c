package newshook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of rooms in docs/ARCHITECTURE.md, as rules. */
class ArchitectureTest {
  private static final int MAX_FILE_LINES = 300;

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("newshook");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      textBlock =
          """
          article,
          link,    article
          webhook, article link
          fetch,   article link
          extract, article link
          search,  article
          store,   article search
          slowlane, article link fetch store
          sorting, article
          websub,  article link webhook fetch store
          intake,  article link webhook fetch extract store sorting
          reading, article extract search store sorting
          """)
  void importsPointDown(String room, String below) {
    List<String> allowed = below == null ? List.of() : List.of(below.split(" "));
    String[] forbidden =
        Stream.of(
                "article",
                "link",
                "webhook",
                "fetch",
                "extract",
                "search",
                "store",
                "slowlane",
                "sorting",
                "websub",
                "intake",
                "reading",
                "lambda")
            .filter(other -> !other.equals(room) && !allowed.contains(other))
            .map(other -> "newshook." + other + "..")
            .toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage("newshook." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .check(OURS);
  }

  @ParameterizedTest
  @CsvSource({
    "software.amazon.awssdk.., store lambda",
    "org.apache.hc.., fetch",
    "org.jsoup.., extract",
    "com.fasterxml.jackson.., webhook extract store slowlane reading lambda",
    "gg.jte.., reading",
    "com.amazonaws.services.lambda.., lambda",
    "crawlercommons.., link fetch"
  })
  void librariesStayInTheirRooms(String library, String rooms) {
    String[] allowed =
        Stream.of(rooms.split(" ")).map(r -> "newshook." + r + "..").toArray(String[]::new);

    noClasses()
        .that()
        .resideOutsideOfPackages(allowed)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(OURS);
  }

  @Test
  void onlyLambdaKnowsTheEnvironmentAndTheClock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("newshook.lambda..")
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Clock.class, "systemUTC")
        .check(OURS);
  }

  @Test
  void theStepsThatArePureTouchNoNetwork() {
    noClasses()
        .that()
        .resideInAnyPackage("newshook.link..", "newshook.webhook..", "newshook.extract..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "java.nio.channels..", "javax.net..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.net.Socket.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.net.URLConnection.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.net.InetAddress.class)
        .check(OURS);
  }

  @Test
  void everyPackageIsNullMarked() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith(NullMarked.class)
        .check(OURS);
  }

  @Test
  void filesStayReadable() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      List<String> tooLong =
          files
              .filter(f -> f.toString().endsWith(".java"))
              .filter(f -> lines(f) > MAX_FILE_LINES)
              .map(Path::toString)
              .sorted()
              .toList();

      assertTrue(tooLong.isEmpty(), "over " + MAX_FILE_LINES + " lines: " + tooLong);
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
