package newshook.lambda;

import java.util.List;
import newshook.article.Status;
import newshook.intake.Batch.Result;
import newshook.intake.Batch.Result.Broken;
import newshook.intake.Batch.Result.Done;
import newshook.intake.Processed;
import newshook.intake.Processed.Missed;
import newshook.intake.Processed.Skipped;
import newshook.intake.Processed.Stored;
import newshook.lambda.Metrics.Metric;

/** A batch's results, counted. */
final class Counted {
  private final Metrics metrics;
  private final FetchTimes fetches;

  Counted(Metrics metrics, FetchTimes fetches) {
    this.metrics = metrics;
    this.fetches = fetches;
  }

  /** Writes down how many ended in which way. */
  void write(List<Result> results, LogLine log) {
    Metrics.Line line = metrics.line();
    results.forEach(result -> add(result, line));
    fetches.taken().forEach(time -> line.add(Metric.FETCH_TIME, time.toMillis()));
    line.write(log::raw);
  }

  /** Writes down how many were due. */
  void due(int count, LogLine log) {
    if (count > 0) {
      metrics.line().add(Metric.DUE, count).write(log::raw);
    }
  }

  private static void add(Result result, Metrics.Line line) {
    switch (result) {
      case Done(_, Processed processed) -> add(processed, line);
      case Broken _ -> line.count(Metric.BROKEN);
    }
  }

  private static void add(Processed processed, Metrics.Line line) {
    switch (processed) {
      case Stored stored -> {
        line.count(Metric.STORED);
        if (stored.age() != null) {
          line.add(Metric.AGE, stored.age().toSeconds());
        }
      }
      case Missed missed when missed.status() == Status.RETRY -> line.count(Metric.RETRIED);
      case Missed missed when missed.status() == Status.FAILED -> line.count(Metric.FAILED);
      case Missed _, Skipped _ -> {}
    }
  }
}
