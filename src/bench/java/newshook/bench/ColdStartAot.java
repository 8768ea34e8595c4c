package newshook.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import newshook.bench.ColdStartCase.Function;

/** AOT caches, made by the very script that the container image is built with. */
final class ColdStartAot {
  private static final Path SCRIPT = Path.of("src", "main", "docker", "aot-cache.sh");

  private final Path folder;
  private final ColdStartTask task;
  private final Map<Function, Path> made = new EnumMap<>(Function.class);

  ColdStartAot(Path folder, ColdStartTask task) {
    this.folder = folder;
    this.task = task;
  }

  Path cache(Function function, Map<String, String> settings)
      throws IOException, InterruptedException {
    Path known = made.get(function);
    if (known != null) {
      return known;
    }
    Path cache = folder.resolve(function.name() + ".aot").toAbsolutePath();
    Files.deleteIfExists(cache);
    List<String> command = new ArrayList<>(List.of("sh", SCRIPT.toAbsolutePath().toString()));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(task.wholeClassPath());
    command.add(function.handler());
    command.add(cache.toString());
    ProcessBuilder builder = new ProcessBuilder(command).directory(task.empty().toFile());
    builder.environment().putAll(settings);
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0 || !Files.exists(cache)) {
      throw new IllegalStateException("no AOT cache: " + said);
    }
    made.put(function, cache);
    return cache;
  }
}
