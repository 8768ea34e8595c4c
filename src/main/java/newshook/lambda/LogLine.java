package newshook.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Log lines: one JSON object each, so that no text from outside can forge a second one. They reach
 * the log as they are: Lambda's logger packs a text into an object of its own, as its message, and
 * leaves bytes alone.
 */
final class LogLine {
  /** By logger, which on Lambda is one for the life of the process. */
  private static final Map<LambdaLogger, AtomicInteger> DROPPED =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final Consumer<String> sink;
  private final String requestId;

  LogLine(Consumer<String> sink, String requestId) {
    this.sink = sink;
    this.requestId = requestId;
  }

  static LogLine of(Context context) {
    LambdaLogger logger = context.getLogger();
    return new LogLine(
        new LogSink(
            line -> logger.log((line + "\n").getBytes(StandardCharsets.UTF_8)),
            DROPPED.computeIfAbsent(logger, _ -> new AtomicInteger())),
        context.getAwsRequestId());
  }

  void info(String message, Json.Fields fields) {
    write("INFO", message, fields);
  }

  void warn(String message) {
    write("WARN", message, json -> {});
  }

  void error(String message, Throwable fault) {
    write(
        "ERROR",
        message,
        json -> {
          json.writeStringField("fault", fault.getClass().getName());
          json.writeStringField("faultMessage", String.valueOf(fault.getMessage()));
          StackTraceElement[] stack = fault.getStackTrace();
          json.writeStringField("at", stack.length == 0 ? "" : stack[0].toString());
        });
  }

  /** A line that is whole already, such as {@link Metrics} writes. */
  void raw(String line) {
    sink.accept(line);
  }

  private void write(String level, String message, Json.Fields fields) {
    sink.accept(
        text(
            level,
            message,
            json -> {
              json.writeStringField("requestId", requestId);
              fields.write(json);
            }));
  }

  /** A line that belongs to no request. */
  static String text(String level, String message, Json.Fields fields) {
    return Json.line(json -> {
      json.writeStringField("timestamp", Instant.now().toString());
      json.writeStringField("level", level);
      json.writeStringField("message", message);
      fields.write(json);
    });
  }
}
