package newshook.dev;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class StreamPollerTest {
  private final AtomicBoolean hasFailed = new AtomicBoolean();
  private final CountDownLatch read = new CountDownLatch(1);

  @Test
  void aFaultOfTheFirstCallDoesNotEndIt() throws InterruptedException {
    try (LocalTable table = LocalTable.inMemory()) {
      var functions = new Functions(LocalApp.of(table.client(), "t", List.of()), line -> {});
      try (var _ = new StreamPoller(failingAtFirst(table.streams()), functions)) {
        assertTrue(read.await(20, SECONDS), "it never came to the stream's records");
      }
    }
  }

  /** Its first call fails; the latch tells of the first records asked for. */
  private DynamoDbStreamsClient failingAtFirst(DynamoDbStreamsClient streams) {
    return (DynamoDbStreamsClient)
        Proxy.newProxyInstance(
            StreamPollerTest.class.getClassLoader(),
            new Class<?>[] {DynamoDbStreamsClient.class},
            (_, method, args) -> {
              if (!hasFailed.getAndSet(true)) {
                throw new IllegalStateException("the table is busy");
              }
              if (method.getName().equals("getRecords")) {
                read.countDown();
              }
              try {
                return method.invoke(streams, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
