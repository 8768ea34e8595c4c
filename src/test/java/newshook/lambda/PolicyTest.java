package newshook.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import newshook.dev.Functions.Name;
import newshook.lambda.CallRecorder.Call;
import newshook.lambda.TemplatePolicy.Condition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each function's policy in {@code template.yaml} is what the function does and nothing else: every
 * call of a whole life is recorded, and held against what the policy allows, its conditions too.
 */
class PolicyTest {
  @BeforeAll
  static void live() throws IOException {
    RecordedLife.live();
  }

  @AfterAll
  static void stop() {
    RecordedLife.stop();
  }

  @ParameterizedTest
  @EnumSource(Name.class)
  void allowsWhatTheFunctionDoesAndNothingElse(Name name) throws IOException {
    TemplatePolicy policy = TemplatePolicy.of(name);

    assertFalse(RecordedLife.calls(name).isEmpty(), "nothing was recorded");
    assertEquals(List.of(), policy.refused(RecordedLife.calls(name)));
    assertEquals(Set.of(), policy.idle(RecordedLife.calls(name)));
  }

  /** What this test is good for: each of these would be refused on AWS, or is of no use there. */
  @ParameterizedTest
  @CsvSource({
    "READING, K#*, K#read, DeleteItem",
    "READING, K#*, k#*, DeleteItem",
    "READING, '\"S\", ', '', DeleteItem",
    "WEBHOOK, LeadingKeys: [HUB], LeadingKeys: [HUBS], DeleteItem",
    "REPLAY, LeadingKeys: [HUB], LeadingKeys: [S], DeleteItem",
    "INDEX, 'dynamodb:BatchGetItem, ', '', BatchGetItem",
    "READING, index/by-group, index/by-due, Query"
  })
  void noticesWhatIsTooNarrow(Name name, String from, String to, String action) throws IOException {
    String template = Files.readString(Path.of("template.yaml"));

    List<Call> refused =
        TemplatePolicy.of(name, template.replace(from, to)).refused(RecordedLife.calls(name));

    assertFalse(refused.isEmpty());
    assertTrue(refused.stream().allMatch(call -> call.action().equals(action)), refused + "");
  }

  @Test
  void noticesWhatIsTooWide() throws IOException {
    String template = Files.readString(Path.of("template.yaml"));

    String wider = template.replace("\"K#*\", HUB", "\"K#*\", HUB, RULES");

    assertEquals(
        Set.of("RULES"),
        TemplatePolicy.of(Name.READING, wider).idle(RecordedLife.calls(Name.READING)));
  }

  /** As the user guide of IAM has it, above all where the request has no such key. */
  @ParameterizedTest
  @CsvSource({
    "ForAllValues:StringLike, K#*, K#star, true",
    "ForAllValues:StringLike, K#*, K#star K#read, true",
    "ForAllValues:StringLike, K#*, K#star S, false",
    "ForAllValues:StringLike, K#*, '', true",
    "ForAllValues:StringEquals, K#*, K#star, false",
    "ForAllValues:StringEquals, HUB, '', true",
    "ForAnyValue:StringLike, K#????, S K#star, true",
    "ForAnyValue:StringLike, K#???, S K#star, false",
    "ForAnyValue:StringEquals, HUB, '', false",
    "StringEquals, HUB, '', false",
    "StringLike, H*, HUB, true"
  })
  void conditionsHoldAsInIam(String operator, String pattern, String values, boolean holds) {
    var condition = new Condition(operator, "dynamodb:LeadingKeys", List.of(pattern));

    assertEquals(
        holds, condition.holds(values.isEmpty() ? List.of() : List.of(values.split(" ", -1))));
  }
}
