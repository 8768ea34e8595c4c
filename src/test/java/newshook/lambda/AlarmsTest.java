package newshook.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import newshook.bench.Figures;
import newshook.dev.Functions.Name;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who hears of it when a function fails, and what hearing of it costs. */
class AlarmsTest {
  private static final Pattern RESOURCE =
      Pattern.compile("(?ms)^  (\\w+):\\n(.*?)(?=^ {0,2}\\S|\\z)");
  private static List<MatchResult> resources = List.of();

  @BeforeAll
  static void read() throws IOException {
    resources = RESOURCE.matcher(Files.readString(Path.of("template.yaml"))).results().toList();
  }

  /** Each metric of an alarm is paid for, also where metric math makes one number of several. */
  @Test
  void fewAlarmsAreWhatAnAccountHasForNothing() {
    int metrics =
        (int)
            few().stream()
                .flatMap(alarm -> Pattern.compile("MetricName:").matcher(alarm).results())
                .count();

    assertEquals(10, metrics);
    assertEquals(Figures.checkedIn().get("alarms"), metrics);
  }

  /** By an alarm on its errors, on the API before it, or on the queue that they are written to. */
  @ParameterizedTest
  @EnumSource(Name.class)
  void everyFunctionThatFailsIsHeardOf(Name name) {
    String function = body(name.function());
    boolean isCounted =
        few().stream()
            .anyMatch(alarm ->
                alarm.contains("MetricName: Errors") && alarm.contains("!Ref " + name.function()));
    boolean isAnswered =
        function.contains("Type: HttpApi")
            && few().stream().anyMatch(alarm -> alarm.contains("MetricName: 5xx"));
    boolean isWritten =
        Pattern.compile(
                    "EventInvokeConfig:[^-]*OnFailure:\\s+Type: SQS\\s+Destination: !GetAtt DeadLetters.Arn")
                .matcher(function)
                .find()
            && few().stream().anyMatch(alarm -> alarm.contains("DeadLetters.QueueName"));

    assertTrue(isCounted || isAnswered || isWritten, name + " fails in silence");
  }

  private static List<String> few() {
    return resources.stream()
        .map(resource -> resource.group(2))
        .filter(body -> body.contains("AWS::CloudWatch::Alarm"))
        .filter(body -> body.contains("Condition: HasAlarms\n"))
        .toList();
  }

  private static String body(String resource) {
    return resources.stream()
        .filter(one -> one.group(1).equals(resource))
        .map(one -> one.group(2))
        .filter(body -> body.contains("Type: AWS::"))
        .findFirst()
        .orElseThrow();
  }
}
