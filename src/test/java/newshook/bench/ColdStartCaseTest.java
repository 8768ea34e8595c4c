package newshook.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newshook.bench.ColdStartCase.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColdStartCaseTest {
  /** What is benched is what is deployed. */
  @ParameterizedTest
  @CsvSource({"ACCEPT,WebhookFunction", "ARTICLE,ArticleFunction", "READ,ReadingFunction"})
  void theOptionsAreTheTemplates(Function function, String resource) throws IOException {
    String template = Files.readString(Path.of("template.yaml"));
    int start = template.indexOf("\n  " + resource + ":\n");
    String section = template.substring(start, template.indexOf("\n\n", start));

    Matcher set = Pattern.compile("JAVA_TOOL_OPTIONS: \"([^\"]*)\"").matcher(section);

    assertEquals(function.toolOptions(), set.find() ? set.group(1) : "");
  }
}
