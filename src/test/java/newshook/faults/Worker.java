package newshook.faults;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import newshook.dev.Functions.Name;

/** A process with the functions in it. Killing it is {@code kill -9}. */
final class Worker implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;
  private final Writer in;

  Worker(URI table, String site, String... jvm) throws IOException {
    var command =
        new java.util.ArrayList<>(
            java.util.List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
    command.addAll(java.util.List.of(jvm));
    command.addAll(
        java.util.List.of(
            "-classpath",
            System.getProperty("java.class.path"),
            WorkerMain.class.getName(),
            table.toString(),
            site));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    out = process.inputReader(StandardCharsets.US_ASCII);
    in = process.outputWriter(StandardCharsets.US_ASCII);
  }

  /** The answer; empty if the process is gone before there is one. */
  Optional<Map<String, Object>> call(Name function, Map<String, Object> event) throws IOException {
    try {
      in.write(
          function.name()
              + " "
              + Base64.getEncoder().encodeToString(JSON.std.asBytes(event))
              + "\n");
      in.flush();
      String answer = out.readLine();
      return answer == null
          ? Optional.empty()
          : Optional.of(JSON.std.mapFrom(Base64.getDecoder().decode(answer)));
    } catch (IOException _) {
      return Optional.empty(); // a broken pipe: it is gone
    }
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    kill();
  }
}
