package newshook.faults;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/** Which calls a fault happens to; they are counted from 1. */
final class Rule {
  private final String operation;
  private final String contained;
  private final IntPredicate when;
  private final AtomicInteger count = new AtomicInteger();
  final Kind kind;
  final Duration time;
  final Runnable step;

  private Rule(
      String operation,
      String contained,
      IntPredicate when,
      Kind kind,
      Duration time,
      Runnable step) {
    this.operation = operation;
    this.contained = contained;
    this.when = when;
    this.kind = kind;
    this.time = time;
    this.step = step;
  }

  /** Every call of the operation; {@code *} for any. */
  static Rule always(Kind kind, String operation) {
    return new Rule(operation, "", _ -> true, kind, Duration.ZERO, () -> {});
  }

  static Rule first(Kind kind, String operation) {
    return firstOf(1, kind, operation);
  }

  static Rule firstOf(int calls, Kind kind, String operation) {
    return new Rule(operation, "", n -> n <= calls, kind, Duration.ZERO, () -> {});
  }

  /** Only calls whose body contains this. */
  Rule with(String text) {
    return new Rule(operation, text, when, kind, time, step);
  }

  Rule of(Duration length) {
    return new Rule(operation, contained, when, kind, length, step);
  }

  Rule doing(Runnable what) {
    return new Rule(operation, contained, when, kind, time, what);
  }

  boolean takes(String called, String body) {
    return (operation.equals("*") || operation.equals(called))
        && body.contains(contained)
        && when.test(count.incrementAndGet());
  }
}
