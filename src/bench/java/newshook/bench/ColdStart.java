package newshook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newshook.bench.ColdStartCase.Start;

/**
 * How long the first event takes: the packaged functions under Lambda's runtime client with
 * Lambda's flags, interleaved, as ratios to a function that does nothing. docs/LAMBDA.md says how
 * it is run.
 */
public final class ColdStart {
  private static final Path FOLDER = Path.of("target", "cold-start");

  private final ColdStartTask task;
  private final ColdStartTls tls;
  private final ColdStartWorld world;
  private final ColdStartAot aot;
  private int tables;

  private ColdStart() throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    task = new ColdStartTask(FOLDER);
    tls = new ColdStartTls(FOLDER);
    world = new ColdStartWorld(tls);
    aot = new ColdStartAot(FOLDER, task);
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = 15;
    List<ColdStartCase> cases = List.of(ColdStartCase.values());
    List<List<String>> options = new ArrayList<>(List.of(List.of()));
    for (String arg : args) {
      String value = arg.substring(arg.indexOf('=') + 1);
      switch (arg.substring(0, Math.max(0, arg.indexOf('=')))) {
        case "--rounds" -> rounds = Integer.parseInt(value);
        case "--cases" ->
            cases = Arrays.stream(value.split(",")).map(ColdStartCase::valueOf).toList();
        case "--also" -> options.add(Arrays.asList(value.split(" ")));
        default ->
            throw new IllegalArgumentException("--rounds=N --cases=A,B --also='JVM OPTIONS'");
      }
    }
    ColdStart bench = new ColdStart();
    try (bench.world) {
      ColdStartReport report = new ColdStartReport();
      for (int round = 0; round <= rounds; round++) { // the first warms up what they talk to
        for (ColdStartCase what : cases) {
          for (List<String> more : options) {
            ColdStartProcess.Sample sample = bench.sample(what, more);
            if (round > 0) {
              report.add(what, String.join(" ", more), sample);
            }
          }
        }
        System.out.printf("round %d of %d%n", round, rounds);
      }
      report.print();
    }
  }

  private ColdStartProcess.Sample sample(ColdStartCase what, List<String> more)
      throws IOException, InterruptedException {
    String table = "table-" + ++tables;
    world.newTable(what.function(), table);
    var events =
        new ColdStartEvents(
            settings(what, table), world.client(what.function()), world.siteAuthority());
    Path folder = what.start() == Start.AOT ? task.empty() : task.task();
    try (var process = new ColdStartProcess(what, command(what, more), folder, events)) {
      return process.measure();
    }
  }

  private List<String> command(ColdStartCase what, List<String> more)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ColdStartProcess.options(what.start()));
    command.addAll(tls.clientOptions());
    command.addAll(more);
    if (what.start() == Start.AOT) {
      command.add("-XX:AOTCache=" + aot.cache(what.function(), settings(what, "newshook")));
    }
    command.add("-classpath");
    command.add(what.start() == Start.AOT ? task.wholeClassPath() : task.runtimeClassPath());
    command.add("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
    command.add(what.function().handler());
    return command;
  }

  private Map<String, String> settings(ColdStartCase what, String table) {
    Map<String, String> settings = new HashMap<>();
    settings.put("_HANDLER", what.function().handler());
    settings.put("LAMBDA_TASK_ROOT", task.task().toAbsolutePath().toString());
    settings.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
    settings.put("AWS_LAMBDA_FUNCTION_NAME", "newshook");
    settings.put("AWS_REGION", "us-east-1");
    if (!what.function().toolOptions().isEmpty()) {
      settings.put("JAVA_TOOL_OPTIONS", what.function().toolOptions());
    }
    if (what.start() == Start.PRIMED) {
      settings.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", world.credentials());
    } else {
      settings.put("AWS_ACCESS_KEY_ID", "local");
      settings.put("AWS_SECRET_ACCESS_KEY", "local");
      settings.put("AWS_SESSION_TOKEN", "local");
    }
    settings.put("AWS_ENDPOINT_URL_DYNAMODB", world.tableEndpoint(what.function()));
    settings.put("BENCH_SITE", world.siteAuthority());
    settings.put("NEWSHOOK_TABLE", table);
    settings.put("NEWSHOOK_TOKENS", ColdStartEvents.TOKEN);
    settings.put("NEWSHOOK_READ_TOKENS", ColdStartEvents.TOKEN);
    return settings;
  }
}
