package newshook.lambda;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import newshook.dev.EventFiles;
import newshook.dev.Functions;
import newshook.dev.LocalTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of {@code events/} through its function: its name says how it ends. */
class EventsTest {
  private static LocalTable table;
  private static Functions functions;

  @BeforeAll
  static void start() {
    table = LocalTable.inMemory();
    functions = EventFiles.functions(table);
  }

  @AfterAll
  static void stop() {
    table.close();
  }

  static Stream<Path> events() throws IOException {
    return EventFiles.all();
  }

  @ParameterizedTest
  @MethodSource("events")
  void endsAsItsNameSays(Path event) throws IOException {
    byte[] bytes = Files.readAllBytes(event);

    byte[] answer = functions.call(EventFiles.function(bytes), bytes);

    Ending.check(event, JSON.std.mapFrom(answer));
  }
}
