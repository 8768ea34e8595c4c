package newshook.dev;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A function in a process of its own, as Lambda starts it: our classes, the jars of the zip,
 * Lambda's runtime client and nothing else, with Lambda's own JVM flags.
 */
public final class PackagedFunction implements AutoCloseable {
  private final RuntimeApi runtime;
  private final Process process;
  private final Path log;

  /**
   * @param handler such as {@code newshook.lambda.WebhookHandler}
   * @param settings environment variables beside Lambda's own
   */
  public PackagedFunction(String handler, Map<String, String> settings) throws IOException {
    runtime = new RuntimeApi();
    log = Files.createTempFile("newshook-function", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx446m",
            "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
            "-Djdk.net.hosts.file=src/test/resources/hosts",
            "-classpath",
            classPath(),
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
            handler);
    builder.environment().clear();
    builder.environment().putAll(environment(handler, settings));
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    process = builder.start();
  }

  private Map<String, String> environment(String handler, Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("AWS_LAMBDA_RUNTIME_API", runtime.address());
    environment.put("_HANDLER", handler);
    environment.put("LAMBDA_TASK_ROOT", Path.of("target/classes").toAbsolutePath().toString());
    environment.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "newshook");
    environment.put("AWS_REGION", "us-east-1");
    environment.put("AWS_ACCESS_KEY_ID", "local");
    environment.put("AWS_SECRET_ACCESS_KEY", "local");
    return environment;
  }

  /** What {@code sam build} packs, and the jars that Lambda's image brings. */
  private static String classPath() throws IOException {
    try (Stream<Path> jars = Files.list(Path.of("target", "lib"))) {
      Stream<String> ours =
          Stream.concat(Stream.of(Path.of("target", "classes")), jars.sorted()).map(Path::toString);
      Stream<String> lambdas =
          List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
              .filter(jar -> jar.contains("aws-lambda-java-"));
      return Stream.concat(ours, lambdas).collect(Collectors.joining(File.pathSeparator));
    }
  }

  /** The answer to an event. */
  public String invoke(byte[] event, Duration limit) throws InterruptedException, IOException {
    try {
      return runtime.invoke(event, limit);
    } catch (IllegalStateException e) {
      throw new IllegalStateException(e.getMessage() + "\n" + output(), e);
    }
  }

  /** What it has written so far. */
  public String output() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
    runtime.close();
    Files.deleteIfExists(log);
  }
}
