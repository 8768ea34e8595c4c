package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newshook.extract.Sanitiser;

/** Puts fragments of HTML through the cleaning that stored content gets. */
final class SanitiseCommand implements Command {
  private static final URI BASE = URI.create("https://example.com/news/");

  @Override
  public String name() {
    return "sanitise";
  }

  @Override
  public String summary() {
    return "cleans fragments of HTML as stored content is cleaned";
  }

  @Override
  public String usage() {
    return """
    newshook sanitise IN.json OUT.json
      IN is {id: html}, OUT the same with the HTML cleaned.\
    """;
  }

  @Override
  public int run(List<String> args) throws IOException {
    if (args.size() != 2) {
      throw new IllegalArgumentException("needs IN.json and OUT.json");
    }
    Map<String, Object> in =
        JSON.std.mapFrom(Files.readString(Path.of(args.getFirst()), StandardCharsets.UTF_8));
    Map<String, String> out = new LinkedHashMap<>();
    in.forEach((id, html) -> out.put(id, Sanitiser.clean(String.valueOf(html), BASE)));
    Files.writeString(Path.of(args.get(1)), JSON.std.asString(out), StandardCharsets.UTF_8);
    return 0;
  }
}
