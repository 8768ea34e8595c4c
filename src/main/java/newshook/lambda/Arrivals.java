package newshook.lambda;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import newshook.article.Source;
import newshook.intake.Accept;
import newshook.intake.Accept.Accepted;
import newshook.lambda.Metrics.Metric;
import newshook.store.WatchStore;
import newshook.webhook.RawRequest;
import software.amazon.awssdk.core.exception.SdkException;

/** Keeps what senders and hubs post and readers share, and notes that they did. */
record Arrivals(Accept accept, WatchStore watches, InstantSource clock, Metrics metrics) {
  /** What was pushed or shared. */
  Accepted keep(Source source, RawRequest raw, LogLine log) {
    return keep(source, raw, log, now -> watches.heard(source.id(), now));
  }

  /**
   * What a sender posted.
   *
   * @param signs whether it has to sign that: noted for when nobody else can say it
   */
  Accepted posted(Source source, boolean signs, RawRequest raw, LogLine log) {
    return keep(source, raw, log, now -> watches.heard(source.id(), now, signs));
  }

  private Accepted keep(Source source, RawRequest raw, LogLine log, Consumer<Instant> heard) {
    Accepted accepted = accept.accept(source, raw);
    note(source, log, heard);
    metrics
        .line()
        .add(
            accepted.isRejected() ? Metric.REJECTED : Metric.ACCEPTED, accepted.deliveries().size())
        .write(log::raw);
    return accepted;
  }

  /** Everything is kept by now: nothing that goes wrong here may say otherwise. */
  private void note(Source source, LogLine log, Consumer<Instant> heard) {
    try {
      heard.accept(clock.instant());
    } catch (SdkException e) {
      log.error("not noted that source " + source.id() + " has posted", e);
    }
  }
}
