package newshook.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import newshook.lambda.ColdStartArticle;

/**
 * The functions laid out as {@code sam build} does it, for Lambda's own class loader, and once more
 * as jars alone, which is what an AOT cache wants.
 */
final class ColdStartTask {
  private static final Path CLASSES = Path.of("target", "classes");
  private static final Path LIBRARIES = Path.of("target", "lib");

  private final Path folder;
  private final Path task;

  ColdStartTask(Path folder) throws IOException {
    this.folder = folder;
    this.task = folder.resolve("task");
    delete(task);
    copy(CLASSES, task);
    copy(LIBRARIES, task.resolve("lib"));
    Path own = folder.resolve("own");
    delete(own);
    for (Class<?> type : List.of(ColdStartHello.class, ColdStartArticle.class)) {
      String file = type.getName().replace('.', '/') + ".class";
      Files.createDirectories(own.resolve(file).getParent());
      Files.copy(Path.of("target", "test-classes").resolve(file), own.resolve(file));
    }
    jar(task.resolve("lib/zz-bench.jar"), own);
    jar(folder.resolve("newshook.jar"), CLASSES);
    Files.createDirectories(empty());
  }

  /** Where Lambda unpacks the zip: the process runs here. */
  Path task() {
    return task;
  }

  /** A working directory with nothing in it to load. */
  Path empty() {
    return folder.resolve("empty");
  }

  /** What Lambda's image brings. */
  String runtimeClassPath() {
    return String.join(
        File.pathSeparator,
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(jar -> jar.contains("aws-lambda-java-") || jar.contains("/utils-lite-"))
            .map(jar -> Path.of(jar).toAbsolutePath().toString())
            .toList());
  }

  /** All of it on one class path, our own classes in a jar too. */
  String wholeClassPath() throws IOException {
    try (Stream<Path> jars = Files.list(task.resolve("lib"))) {
      List<String> sorted = jars.map(jar -> jar.toAbsolutePath().toString()).sorted().toList();
      return runtimeClassPath()
          + File.pathSeparator
          + folder.resolve("newshook.jar").toAbsolutePath()
          + File.pathSeparator
          + String.join(File.pathSeparator, sorted);
    }
  }

  private static void jar(Path jar, Path folder) {
    ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
    int code =
        tool.run(System.out, System.err, "-cf", jar.toString(), "-C", folder.toString(), ".");
    if (code != 0) {
      throw new IllegalStateException("jar ends with " + code);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
