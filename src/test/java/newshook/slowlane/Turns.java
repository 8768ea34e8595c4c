package newshook.slowlane;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/**
 * Workers of which one runs at a time: at each {@link #next} another may go on, as the seed says;
 * in nine of ten cases it is the same one, or nobody would ever get far. What such workers do
 * together is the same in every run.
 */
final class Turns {
  private final Semaphore over = new Semaphore(0);
  private final List<RuntimeException> faults = new CopyOnWriteArrayList<>();
  private final List<Worker> workers = new ArrayList<>();
  private final Map<Thread, Worker> threads = new ConcurrentHashMap<>();
  private final Random random;

  /** A thread that waits for its turn. */
  private static final class Worker {
    private final Semaphore go = new Semaphore(0);
    private boolean isDone;
  }

  Turns(long seed) {
    random = new Random(seed);
  }

  void worker(Runnable work) {
    var worker = new Worker();
    workers.add(worker);
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          threads.put(Thread.currentThread(), worker);
          worker.go.acquireUninterruptibly();
          try {
            work.run();
          } catch (RuntimeException e) {
            faults.add(e);
          } finally {
            worker.isDone = true;
            over.release();
          }
        });
  }

  /** Somebody else may go on; a thread that is no worker just continues. */
  void next() {
    Worker worker = threads.get(Thread.currentThread());
    if (worker != null) {
      over.release();
      worker.go.acquireUninterruptibly();
    }
  }

  /** Runs all workers to their end, or to the first exception in one of them. */
  void run(Runnable betweenTurns) {
    Worker last = new Worker();
    while (true) {
      List<Worker> left = workers.stream().filter(w -> !w.isDone).toList();
      if (!faults.isEmpty()) {
        throw faults.getFirst();
      }
      if (left.isEmpty()) {
        return;
      }
      betweenTurns.run();
      if (!left.contains(last) || random.nextInt(10) == 0) {
        last = left.get(random.nextInt(left.size()));
      }
      last.go.release();
      over.acquireUninterruptibly();
    }
  }
}
