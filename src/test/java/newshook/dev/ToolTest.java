package newshook.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;

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
        "source",
        "rules",
        "bench"
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

  @Test
  void namesAFileThatIsNotThereAndAPortThatIsNone() throws Exception {
    assertEquals(
        "newshook read: no such file: no-such-page.html\n",
        refused(1, "read", "no-such-page.html"));
    assertEquals(
        "newshook read: no option --depth; see --help\n",
        refused(2, "read", "--depth", "https://example.org/"));
    assertTrue(refused(2, "stack", "--port", "abc").contains("--port is no number"));
    assertTrue(refused(2, "stack", "--port", "70000").contains("--port is no number"));
    assertTrue(
        refused(2, "check", "events/hook-ifttt-accepted.json", "--zone", "X")
            .contains("no time zone such as Asia/Jakarta: X"));
  }

  @Test
  void checksABodyInTheCharsetThatTheHookWouldReadItIn(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("post.json");
    Files.writeString(
        file, "{\"title\":\"Café\",\"url\":\"https://example.org/\"}", StandardCharsets.ISO_8859_1);

    String said = printed(List.of("check", file.toString()));

    assertTrue(said.contains("title    Café\n"), said);
    assertTrue(said.contains("1 item, read as strict"), said);
  }

  /** Without credentials, or with those of somebody else. */
  @Test
  void tellsWhatAwsSaysInALine() throws Exception {
    Command refused =
        new Command() {
          @Override
          public String name() {
            return "status";
          }

          @Override
          public String summary() {
            return "";
          }

          @Override
          public String usage() {
            return "";
          }

          @Override
          public int run(List<String> args) {
            throw SdkClientException.create("Unable to load region");
          }
        };

    assertEquals(
        "newshook status: AWS: Unable to load region\n",
        refused(1, () -> Tool.run(refused, List.of())));
  }

  private static String refused(int code, String... args) throws Exception {
    return refused(code, () -> Tool.run(List.of(args)));
  }

  private static String refused(int code, Callable<Integer> run) throws Exception {
    PrintStream before = System.err;
    var bytes = new ByteArrayOutputStream();
    try (var err = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setErr(err);
      assertEquals(code, run.call());
    } finally {
      System.setErr(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
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
