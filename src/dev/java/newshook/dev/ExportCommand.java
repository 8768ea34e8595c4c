package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code export OUT.jsonl}: every article with its text, one JSON object a line. */
final class ExportCommand implements Command {
  private static final int PROGRESS = 500;

  @Override
  public String name() {
    return "export";
  }

  @Override
  public String summary() {
    return "Writes every article with its text as JSON Lines, newest first.";
  }

  @Override
  public String usage() {
    return "newshook export OUT.jsonl\n" + Archive.USAGE.indent(2);
  }

  @Override
  public int run(List<String> args) throws Exception {
    var options = new Options(args, Set.of(), Archive.FLAGS);
    Path out = Path.of(options.rest(1, 1, "export OUT.jsonl").getFirst());
    Archive archive = Archive.of(options);
    var count = new AtomicInteger();
    try (BufferedWriter writer = Files.newBufferedWriter(out)) {
      ApiList.each(
          archive,
          "/api/v1/articles",
          "",
          Integer.MAX_VALUE,
          article -> {
            write(archive, article, writer);
            if (count.incrementAndGet() % PROGRESS == 0) {
              System.err.println(count + " articles …");
            }
          });
    }
    System.out.println(count + " articles in " + out);
    return 0;
  }

  private static void write(Archive archive, Map<String, Object> article, BufferedWriter writer) {
    try {
      String whole = archive.get("/api/v1/articles/" + article.get("id"), "");
      writer.write(JSON.std.asString(JSON.std.mapFrom(whole)));
      writer.newLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
