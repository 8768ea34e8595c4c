package newshook.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "invoke",
        "read",
        "extract",
        "sanitise",
        "guard",
        "accept",
        "replay",
        "status",
        "failures",
        "export",
        "source"
      })
  void everyCommandSaysHowItIsUsed(String command) throws Exception {
    String help = printed(List.of(command, "--help"));

    assertTrue(help.contains("newshook " + command), help);
    assertTrue(printed(List.of("--help")).contains("\n  " + command + " "));
  }

  @Test
  void saysWhatIsWrongWithACommand() throws Exception {
    assertEquals(2, Tool.run(List.of("no-such-command")));
    assertEquals(2, Tool.run(List.of("invoke")));
    assertEquals(2, Tool.run(List.of("replay", "--no-such-option")));
    assertEquals(2, Tool.run(List.of("source", "paint", "it")));
  }

  private static String printed(List<String> args) throws Exception {
    PrintStream before = System.out;
    var bytes = new ByteArrayOutputStream();
    try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      assertEquals(0, Tool.run(args));
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
