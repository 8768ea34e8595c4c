package newshook.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tool against a running stack, and against one that has ended. */
class SourceCommandTest {
  @Test
  void listsSendersInWordsAndRefusesToRemoveWhatIsNotThere() throws Exception {
    try (LocalStack stack = new LocalStack(0, "memory", List.of())) {
      Archive archive = new RunningStack(stack.uri(), stack.token());
      var _ = run(archive, "add", "phone", "--zone", "Asia/Jakarta");
      var _ = run(archive, "add", "desk", "--tags", "work, slow");

      String list = run(archive, "list");

      assertTrue(list.contains("phone            may post, zone Asia/Jakarta\n"), list);
      assertTrue(list.contains("desk             may post, zone UTC, tags work, slow\n"), list);
      assertTrue(run(archive, "remove", "desk").contains("1 secret removed.\n"));
      assertThrows(IllegalArgumentException.class, () -> run(archive, "remove", "desk"));
    }
  }

  @Test
  void saysThatAStackHasEnded() throws IOException {
    URI ended;
    try (LocalStack stack = new LocalStack(0, "memory", List.of())) {
      ended = stack.uri();
    }

    var refused =
        assertThrows(
            IllegalArgumentException.class, () -> new RunningStack(ended, "token").watches());

    assertTrue(String.valueOf(refused.getMessage()).contains("start it again with mvn"));
  }

  private static String run(Archive archive, String... args) throws IOException {
    PrintStream before = System.out;
    var bytes = new ByteArrayOutputStream();
    try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      assertEquals(0, SourceCommand.run(SourceCommand.options(List.of(args)), archive));
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
