package newshook.lambda;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;

/**
 * SnapStart: a process is started ahead of all events, primed, kept as a snapshot and restored for
 * each first event. Before the snapshot the whole function runs on pages of our own, often enough
 * to be compiled; no part of that is the one that serves events later, so nothing of it remains but
 * code. Without SnapStart nothing of this runs.
 */
final class Snapshot implements Resource {
  /** Rarely more is gained by more rounds; this many take two to six seconds. */
  private static final int ROUNDS = 40;

  /** On a slow machine fewer have to do: the start of a SnapStart function may take 130 seconds. */
  private static final Duration MOST = Duration.ofSeconds(20);

  /** How often, and how long apart, the compiler is looked at: five seconds at most. */
  private static final int MOST_LOOKS = 20;

  private static final Duration LOOK = Duration.ofMillis(250);

  /** The runtime's list of hooks is weak. */
  private static @Nullable Snapshot kept;

  private final Function<App, Rehearsal.Script> script;
  private final Runnable ahead;
  private final Consumer<String> log;

  Snapshot(Function<App, Rehearsal.Script> script, Runnable ahead, Consumer<String> log) {
    this.script = script;
    this.ahead = ahead;
    this.log = log;
  }

  /** For a function that asks for nothing before its first event. */
  static void prepare(Function<App, Rehearsal.Script> script) {
    prepare(script, () -> {});
  }

  /**
   * To be called once the function is built.
   *
   * @param script what it is to rehearse
   * @param ahead what its first event will want, asked for beside its way here
   */
  static void prepare(Function<App, Rehearsal.Script> script, Runnable ahead) {
    if ("snap-start".equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
      kept = new Snapshot(script, ahead, System.out::println);
      Core.getGlobalContext().register(kept);
    }
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    prime();
  }

  /** A function that could not be primed works all the same, only slower at first. */
  void prime() {
    var line = new LogLine(log, "");
    long start = System.nanoTime();
    try {
      Rehearsal.Outcome outcome = Rehearsal.run(script, ROUNDS, MOST);
      beside(() -> {}).join();
      awaitCompiler();
      long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
      line.info(
          "primed",
          json -> {
            json.writeNumberField("rounds", outcome.rounds());
            json.writeNumberField("connections", outcome.connections());
            json.writeNumberField("millis", millis);
          });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      line.error("not primed", e);
    } catch (Exception | LinkageError e) {
      line.error("not primed", e);
    }
  }

  /** What waits to be compiled is compiled before the snapshot, and not beside the first event. */
  private static void awaitCompiler() throws InterruptedException {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    if (compiler == null || !compiler.isCompilationTimeMonitoringSupported()) {
      return;
    }
    long before = -1;
    for (int i = 0; i < MOST_LOOKS && before != compiler.getTotalCompilationTime(); i++) {
      before = compiler.getTotalCompilationTime();
      Thread.sleep(LOOK);
    }
  }

  /**
   * Nothing was left behind that would have to be renewed: SnapshotTest shows each. What fails here
   * fails again where the event asks for it, and is told there.
   */
  @Override
  public void afterRestore(Context<? extends Resource> context) {
    var _ = beside(ahead);
  }

  /** Run once in vain before the snapshot: what starts the thread is linked by then. */
  private static Thread beside(Runnable ahead) {
    return Thread.ofPlatform()
        .daemon()
        .name("ahead")
        .uncaughtExceptionHandler((_, _) -> {})
        .start(ahead);
  }
}
