package newshook.lambda;

import java.time.InstantSource;
import newshook.article.Source;
import newshook.intake.Accept;
import newshook.intake.Accept.Accepted;
import newshook.lambda.Metrics.Metric;
import newshook.store.WatchStore;
import newshook.webhook.RawRequest;
import software.amazon.awssdk.core.exception.SdkException;

/** Keeps what senders and hubs post and readers share, and notes that they did. */
record Arrivals(Accept accept, WatchStore watches, InstantSource clock, Metrics metrics) {
  Accepted keep(Source source, RawRequest raw, LogLine log) {
    Accepted accepted = accept.accept(source, raw);
    heard(source, log);
    metrics
        .line()
        .add(
            accepted.isRejected() ? Metric.REJECTED : Metric.ACCEPTED, accepted.deliveries().size())
        .write(log::raw);
    return accepted;
  }

  /** Everything is kept by now: nothing that goes wrong here may say otherwise. */
  private void heard(Source source, LogLine log) {
    try {
      watches.heard(source.id(), clock.instant());
    } catch (SdkException e) {
      log.error("not noted that source " + source.id() + " has posted", e);
    }
  }
}
