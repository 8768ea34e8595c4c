package newshook.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import newshook.dev.Functions.Name;

/**
 * The files of {@code events/}: examples for people, for {@code sam local invoke} and for tests.
 */
public final class EventFiles {
  /** The token that they carry: it opens nothing but an empty table. */
  public static final String TOKEN = InvokeCommand.EVENTS_TOKEN;

  private EventFiles() {}

  public static Stream<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("events"))) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  /** Which function an event is for. */
  public static Name function(byte[] event) {
    return InvokeCommand.of(event);
  }

  /** The functions over a table, open to the token of the files. */
  public static Functions functions(LocalTable table) {
    return new Functions(LocalApp.of(table.client(), TOKEN, List.of()), line -> {});
  }
}
