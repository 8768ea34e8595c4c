package newshook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newshook.bench.ColdStartCase.Start;

/** One process under Lambda's runtime client, from its start to its first answers. */
final class ColdStartProcess implements AutoCloseable {
  private static final int WARM_EVENTS = 6;

  private final ColdStartCase what;
  private final ColdStartEvents events;
  private final ColdStartRuntime runtime;
  private final Path log;
  private final Process process;
  private final long started;

  /**
   * What was measured of one process.
   *
   * @param wall from the start (primed: from the restore) to the first answer
   * @param cpu of the process, user and system, in the same span
   * @param warm the last of some more events
   */
  record Sample(Duration wall, Duration cpu, Duration warm) {}

  ColdStartProcess(ColdStartCase what, List<String> command, Path folder, ColdStartEvents events)
      throws IOException {
    this.what = what;
    this.events = events;
    this.runtime = new ColdStartRuntime();
    this.log = Files.createTempFile("cold-start", ".log");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(events.settings());
    environment.put("AWS_LAMBDA_RUNTIME_API", runtime.address());
    if (what.start() == Start.PRIMED) {
      environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    } else {
      environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
      runtime.offer(events.next(what.function()));
    }
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    this.started = System.nanoTime();
    this.process = builder.start();
  }

  /** The JVM's options, as Lambda gives them: C1 only, but for functions with SnapStart. */
  static List<String> options(Start start) {
    List<String> options = new ArrayList<>(List.of("-XX:+UseSerialGC", "-Xmx446m"));
    if (start == Start.PRIMED) {
      options.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    } else {
      options.add(ColdStartCase.FIRST_LEVEL);
    }
    return options;
  }

  Sample measure() throws IOException, InterruptedException {
    try {
      return what.start() == Start.PRIMED ? restored() : fromStart();
    } catch (IllegalStateException e) {
      throw new IllegalStateException(e.getMessage() + "\n" + Files.readString(log), e);
    }
  }

  private Sample fromStart() throws IOException, InterruptedException {
    ColdStartRuntime.Answer first = runtime.answer(ColdStartEvents.limit());
    Duration cpu = cpu();
    events.check(what.function(), first.text());
    return new Sample(Duration.ofNanos(first.nanos() - started), cpu, warm());
  }

  private Sample restored() throws IOException, InterruptedException {
    runtime.awaitCheckpoint(ColdStartEvents.limit());
    if (!Files.readString(log).contains("\"message\":\"primed\"")) {
      throw new IllegalStateException("it was not primed");
    }
    collectGarbage();
    runtime.offer(events.next(what.function()));
    Duration before = cpu();
    long from = System.nanoTime();
    runtime.restore();
    ColdStartRuntime.Answer first = runtime.answer(ColdStartEvents.limit());
    Duration cpu = cpu().minus(before);
    events.check(what.function(), first.text());
    return new Sample(Duration.ofNanos(first.nanos() - from), cpu, warm());
  }

  private Duration warm() throws IOException, InterruptedException {
    Duration last = Duration.ZERO;
    for (int i = 0; i < WARM_EVENTS; i++) {
      byte[] event = events.next(what.function());
      long from = System.nanoTime();
      runtime.offer(event);
      last = Duration.ofNanos(runtime.answer(ColdStartEvents.limit()).nanos() - from);
      Thread.sleep(what.function() == ColdStartCase.Function.ARTICLE ? 1_000 : 0);
    }
    return last;
  }

  private Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private void collectGarbage() throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid()),
                "GC.run")
            .redirectErrorStream(true)
            .start();
    jcmd.getInputStream().readAllBytes();
    if (jcmd.waitFor() != 0) {
      throw new IllegalStateException("no garbage collection");
    }
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
    runtime.close();
    Files.deleteIfExists(log);
  }
}
