package newshook.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LogSinkTest {
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final Semaphore room = new Semaphore(0);
  private final AtomicInteger dropped = new AtomicInteger();

  @Test
  void tellsHowManyWereDroppedWhileALineWasStuck() throws Exception {
    LogSink stuck = sink();
    stuck.accept("stuck");
    stuck.accept("dropped");
    stuck.accept("dropped too");
    assertEquals(2, dropped.get());

    room.release(100);
    assertEquals("stuck", next());
    sink().accept("the next invocation's");

    assertEquals(2, JSON.std.mapFrom(next()).get("dropped"));
    assertEquals("the next invocation's", next());
    sink().accept("another");
    assertEquals("another", next(), "told once");
    assertEquals(List.of(), List.copyOf(lines));
  }

  private LogSink sink() {
    return new LogSink(
        line -> {
          room.acquireUninterruptibly();
          lines.add(line);
        },
        dropped);
  }

  private String next() throws InterruptedException, IOException {
    String line = lines.poll(10, TimeUnit.SECONDS);
    if (line == null) {
      throw new IOException("no line came");
    }
    return line;
  }
}
