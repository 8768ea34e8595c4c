package newshook.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.util.function.Consumer;

/** Log lines: one JSON object each, so that no text from outside can forge a second one. */
final class LogLine {
  private final Consumer<String> sink;

  LogLine(Consumer<String> sink) {
    this.sink = sink;
  }

  static LogLine of(Context context) {
    LambdaLogger logger = context.getLogger();
    return new LogLine(new LogSink(logger::log));
  }

  void info(String message, Json.Fields fields) {
    write("INFO", message, fields);
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

  private void write(String level, String message, Json.Fields fields) {
    sink.accept(
        Json.line(json -> {
          json.writeStringField("level", level);
          json.writeStringField("message", message);
          fields.write(json);
        }));
  }
}
