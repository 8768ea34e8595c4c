package newshook.lambda;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newshook.dev.Functions.Name;

/** The policies of {@code template.yaml}. */
final class TemplatePolicy {
  private TemplatePolicy() {}

  /** What the template says, as {@link CallRecorder} would. */
  static Set<String> allowed(Name name) throws IOException {
    String template = Files.readString(Path.of("template.yaml"));
    String function =
        found("(?ms)^  " + name.function() + ":\n(.*?)(?=^  \\S)", template)
            .map(m -> m.group(1))
            .findFirst()
            .orElseThrow();
    Set<String> allowed = new TreeSet<>();
    found("Action: \\[(.*)\\]\\s+Resource: (.*)", function)
        .forEach(statement -> {
          List<String> resources =
              found("Table\\.Arn(?:\\}/(index/[\\w*-]+))?", statement.group(2))
                  .map(m -> m.group(1) == null ? "table" : m.group(1))
                  .toList();
          assertFalse(resources.isEmpty(), statement.group());
          for (String action : statement.group(1).split(", ?", -1)) {
            resources.forEach(r -> allowed.add(action.replace("dynamodb:", "") + " " + r));
          }
        });
    assertTrue(allowed.stream().noneMatch(a -> a.contains("*")), "wide open: " + allowed);
    return allowed;
  }

  private static Stream<MatchResult> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().toList().stream();
  }
}
