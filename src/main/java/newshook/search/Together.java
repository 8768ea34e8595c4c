package newshook.search;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Reads of the table wait: a few at once take as long as one. */
final class Together {
  private static final int AT_ONCE = 16;

  private Together() {}

  /** In the order of what is given. */
  static <A, B> List<B> map(Collection<A> given, Function<A, B> function) {
    var room = new Semaphore(AT_ONCE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<B>> tasks =
          given.stream()
              .<Callable<B>>map(one ->
                  () -> {
                    room.acquire();
                    try {
                      return function.apply(one);
                    } finally {
                      room.release();
                    }
                  })
              .toList();
      return threads.invokeAll(tasks).stream().map(Together::result).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    }
  }

  private static <B> B result(Future<B> done) {
    try {
      return done.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException("cannot read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    }
  }
}
