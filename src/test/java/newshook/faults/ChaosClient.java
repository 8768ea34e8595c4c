package newshook.faults;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import newshook.store.Items;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * A table whose caller crashes at any step, before it or after, and that throttles in bursts. Reads
 * of lists pass: they are no step.
 */
final class ChaosClient {
  private final DynamoDbClient table;
  private final RandomGenerator random;
  private final BooleanSupplier isBurst;
  private final double crashes;
  private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
  private volatile boolean isCalm;

  /** What ends the process of whoever called. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1;

    Crash(String at) {
      super(at);
    }
  }

  /**
   * @param crashes chance of a crash at each step
   * @param isBurst whether the table throttles now
   */
  ChaosClient(
      DynamoDbClient table, RandomGenerator random, double crashes, BooleanSupplier isBurst) {
    this.table = table;
    this.random = random;
    this.crashes = crashes;
    this.isBurst = isBurst;
  }

  DynamoDbClient client() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (_, method, arguments) -> call(method, arguments == null ? new Object[0] : arguments));
  }

  /** From now on nothing happens. */
  void calm() {
    isCalm = true;
  }

  int count(String what) {
    return counts.computeIfAbsent(what, _ -> new AtomicInteger()).get();
  }

  private Object call(Method method, Object[] arguments) throws Throwable {
    Object[] built = {arguments.length == 1 ? built(method.getName(), arguments[0]) : null};
    String step = built[0] == null ? "" : step(built[0]);
    throttle(method.getName());
    crash(step, "before");
    Object answer =
        built[0] == null
            ? invoke(method, arguments)
            : invoke(table.getClass().getMethod(method.getName(), built[0].getClass()), built);
    crash(step, "after");
    return answer;
  }

  private Object invoke(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(table, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private void throttle(String method) {
    if (!isCalm && isBurst.getAsBoolean() && chance(0.5)) {
      add("throttled");
      throw ProvisionedThroughputExceededException.builder().message("a burst: " + method).build();
    }
  }

  /** Half of the crashes come before the step, half after. */
  void crash(String step, String when) {
    if (!isCalm && !step.isEmpty() && chance(crashes / 2)) {
      add("crashes " + step);
      throw new Crash(when + " " + step);
    }
  }

  private boolean chance(double share) {
    synchronized (random) {
      return random.nextDouble() < share;
    }
  }

  private void add(String what) {
    counts.computeIfAbsent(what, _ -> new AtomicInteger()).incrementAndGet();
  }

  private static @Nullable Object built(String name, Object argument) {
    if (!(argument instanceof Consumer<?> consumer)) {
      return null;
    }
    return switch (name) {
      case "putItem" -> PutItemRequest.builder().applyMutation(of(consumer)).build();
      case "updateItem" -> UpdateItemRequest.builder().applyMutation(of(consumer)).build();
      case "getItem" -> GetItemRequest.builder().applyMutation(of(consumer)).build();
      case "batchGetItem" -> BatchGetItemRequest.builder().applyMutation(of(consumer)).build();
      default -> null;
    };
  }

  @SuppressWarnings("unchecked") // the SDK's own overloads say which builder it takes
  private static <B> Consumer<B> of(Consumer<?> consumer) {
    return (Consumer<B>) consumer;
  }

  /** The step that a call is, as a person would name it; empty for what is none. */
  private static String step(Object request) {
    return switch (request) {
      case PutItemRequest put -> put(put.item());
      case UpdateItemRequest update when update.conditionExpression().contains(":received") ->
          "claim";
      case UpdateItemRequest update when update.updateExpression().contains("#articleId") -> "end";
      case BatchGetItemRequest batch when isLookUp(batch) -> "look-up";
      default -> "";
    };
  }

  private static boolean isLookUp(BatchGetItemRequest batch) {
    return batch.requestItems().values().stream()
        .flatMap(keys -> keys.keys().stream())
        .anyMatch(key -> Items.text(key, "pk").startsWith("L#"));
  }

  private static String put(Map<String, AttributeValue> item) {
    String sk = Items.text(item, "sk");
    return switch (sk.isEmpty() ? ' ' : sk.charAt(0)) {
      case 'B' -> "body";
      case 'F' -> "lists";
      case 'M' -> "article";
      default -> Items.text(item, "pk").startsWith("E#") ? "accept" : "";
    };
  }
}
