package newshook.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newshook.dev.Functions.Name;
import newshook.lambda.CallRecorder.Call;

/**
 * What {@code template.yaml} allows a function to do with the table, evaluated as IAM does it: a
 * call passes if one statement names its action and its resource, and all its conditions hold.
 */
record TemplatePolicy(List<Statement> statements) {
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?m)- Effect: (\\w+)\\s+Action: \\[(dynamodb:.*)]\\s+Resource: (.*)"
              + "((?:\\n +Condition:(?:\\n {16,}\\S.*)+)?)");

  private static final Pattern CONDITION =
      Pattern.compile("([A-Za-z]+(?::[A-Za-z]+)?):\\s+\\{? ?\"?(\\w+:\\w+)\"?: \\[(.*?)]");

  /** One statement; every one of them allows. */
  record Statement(Set<String> actions, Set<String> resources, List<Condition> conditions) {
    boolean allows(Call call) {
      return actions.contains(call.action())
          && resources.contains(call.resource())
          && conditions.stream().allMatch(condition -> condition.holds(call));
    }
  }

  /**
   * That a key of the request's context is as one of the patterns.
   *
   * @param operator as the template writes it, such as {@code ForAllValues:StringLike}
   */
  record Condition(String operator, String key, List<String> patterns) {
    boolean holds(Call call) {
      return holds(values(call));
    }

    /** The values of the key in the request; none where it is not there. */
    boolean holds(Collection<String> values) {
      return switch (operator) {
        // True of no values at all: who forgets the key of a scan has allowed all of it.
        case "ForAllValues:StringEquals" -> values.stream().allMatch(patterns::contains);
        case "ForAllValues:StringLike" -> values.stream().allMatch(this::isLike);
        case "ForAnyValue:StringEquals" -> values.stream().anyMatch(patterns::contains);
        case "ForAnyValue:StringLike" -> values.stream().anyMatch(this::isLike);
        case "StringEquals" -> values.size() == 1 && values.stream().allMatch(patterns::contains);
        case "StringLike" -> values.size() == 1 && values.stream().allMatch(this::isLike);
        default -> throw new AssertionError("what does " + operator + " mean?");
      };
    }

    private Collection<String> values(Call call) {
      if (key.equals("dynamodb:LeadingKeys")) {
        return call.leadingKeys();
      }
      throw new AssertionError("what is " + key + " of a call?");
    }

    private boolean isLike(String value) {
      return patterns.stream().anyMatch(pattern -> isLike(pattern, value));
    }

    static boolean isLike(String pattern, String value) {
      String quoted = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
      return Pattern.compile(quoted, Pattern.DOTALL).matcher(value).matches();
    }
  }

  static TemplatePolicy of(Name name) throws IOException {
    return of(name, Files.readString(Path.of("template.yaml")));
  }

  static TemplatePolicy of(Name name, String template) {
    String function =
        found(Pattern.compile("(?ms)^  " + name.function() + ":\n(.*?)(?=^  \\S)"), template)
            .map(m -> m.group(1))
            .findFirst()
            .orElseThrow();
    List<Statement> statements = found(STATEMENT, function).map(TemplatePolicy::statement).toList();
    assertEquals(
        found(Pattern.compile("Action: \\[?dynamodb:"), function).count(),
        statements.size(),
        "a statement that cannot be read");
    return new TemplatePolicy(statements);
  }

  private static Statement statement(MatchResult statement) {
    assertEquals("Allow", statement.group(1));
    Set<String> actions =
        Stream.of(statement.group(2).split(", ?", -1))
            .map(action -> action.replace("dynamodb:", ""))
            .collect(Collectors.toSet());
    Set<String> resources =
        found(Pattern.compile("Table\\.Arn(?:\\}/(index/[\\w*-]+))?"), statement.group(3))
            .map(m -> m.group(1) == null ? "table" : m.group(1))
            .collect(Collectors.toSet());
    List<Condition> conditions =
        found(CONDITION, statement.group(4)).map(TemplatePolicy::condition).toList();
    assertFalse(resources.isEmpty(), statement.group());
    assertFalse((actions + " " + resources).contains("*"), "wide open: " + statement.group());
    assertEquals(statement.group(4).isEmpty(), conditions.isEmpty(), statement.group());
    return new Statement(actions, resources, conditions);
  }

  private static Condition condition(MatchResult condition) {
    List<String> patterns =
        Stream.of(condition.group(3).split(", ?", -1)).map(p -> p.replace("\"", "")).toList();
    return new Condition(condition.group(1), condition.group(2), patterns);
  }

  /** Which of the calls would be refused. */
  List<Call> refused(Collection<Call> calls) {
    return calls.stream()
        .filter(call -> statements.stream().noneMatch(statement -> statement.allows(call)))
        .toList();
  }

  /** What is allowed and none of the calls needs: actions, and patterns of conditions. */
  Set<String> idle(Collection<Call> calls) {
    Set<String> idle = new TreeSet<>();
    for (Statement statement : statements) {
      List<Call> passed = calls.stream().filter(statement::allows).toList();
      for (String action : statement.actions()) {
        for (String resource : statement.resources()) {
          if (passed.stream()
              .noneMatch(c -> c.action().equals(action) && c.resource().equals(resource))) {
            idle.add(action + " " + resource);
          }
        }
      }
      for (Condition condition : statement.conditions()) {
        condition.patterns().stream()
            .filter(pattern ->
                passed.stream()
                    .flatMap(call -> condition.values(call).stream())
                    .noneMatch(value -> Condition.isLike(pattern, value)))
            .forEach(idle::add);
      }
    }
    return idle;
  }

  private static Stream<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList().stream();
  }
}
