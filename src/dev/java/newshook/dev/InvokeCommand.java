package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newshook.dev.Functions.Name;
import newshook.lambda.App;

/** {@code invoke EVENT.json}: what {@code sam local invoke} does, without Docker. */
final class InvokeCommand implements Command {
  /** The token in the files of {@code events/}: it opens nothing but an empty table in memory. */
  static final String EVENTS_TOKEN = "events-token-not-secret";

  @Override
  public String name() {
    return "invoke";
  }

  @Override
  public String summary() {
    return "Calls a function with an event, as sam local invoke does, and prints its answer.";
  }

  @Override
  public String usage() {
    return """
    newshook invoke EVENT.json [--function NAME]

      EVENT.json        such as those of events/; - reads standard input
      --function NAME   %s;
                        without it the event's shape decides

    The table is empty and in memory, and the token is '%s'. Where NEWSHOOK_TABLE is set,
    the environment's table, tokens and AWS_ENDPOINT_URL_DYNAMODB are used instead.\
    """
        .formatted(
            Stream.of(Name.values()).map(Name::function).collect(Collectors.joining(", ")),
            EVENTS_TOKEN);
  }

  @Override
  public int run(List<String> args) throws Exception {
    var options = new Options(args, Set.of("--function"), Set.of());
    String file = options.rest(1, 1, "invoke EVENT.json").getFirst();
    byte[] event = file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
    Name function =
        options.value("--function").map(InvokeCommand::named).orElseGet(() -> of(event));
    if (System.getenv("NEWSHOOK_TABLE") != null) {
      call(App.fromEnvironment(), function, event);
    } else {
      try (LocalTable table = LocalTable.inMemory()) {
        call(LocalApp.of(table.client(), EVENTS_TOKEN, List.of()), function, event);
      }
    }
    return 0;
  }

  private static void call(App app, Name function, byte[] event) throws IOException {
    byte[] answer = new Functions(app, System.err::println).call(function, event);
    System.out.println(new String(answer, StandardCharsets.UTF_8));
  }

  private static Name named(String wanted) {
    return Stream.of(Name.values())
        .filter(n -> n.function().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no function " + wanted));
  }

  /** Which function an event is for, by its shape. */
  static Name of(byte[] event) {
    Map<String, Object> fields;
    try {
      fields = JSON.std.mapFrom(event);
    } catch (IOException e) {
      throw new IllegalArgumentException("the event is no JSON object: " + e.getMessage(), e);
    }
    if (fields.get("rawPath") instanceof String path) {
      return path.equals("/hook") || path.startsWith("/hook/") || path.startsWith("/websub/")
          ? Name.WEBHOOK
          : Name.READING;
    }
    return fields.containsKey("Records") || fields.containsKey("delivery")
        ? Name.ARTICLE
        : Name.REPLAY;
  }

  /** The status of an HTTP answer; empty if it is none. */
  static Optional<Integer> status(byte[] answer) throws IOException {
    return JSON.std.mapFrom(answer).get("statusCode") instanceof Number status
        ? Optional.of(status.intValue())
        : Optional.empty();
  }
}
