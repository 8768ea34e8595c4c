package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * The queue of what Lambda gave up: batches of the stream, and runs of the search index. Of a batch
 * a message names no delivery, only the time in which its records arrived; the deliveries
 * themselves are due in the table.
 */
record DeadLetters(SqsClient client, String queueUrl) {
  /** What SQS hands out at most in one call. */
  private static final int AT_ONCE = 10;

  /** Long enough to replay what a message stands for; should that fail, it shows up again. */
  private static final Duration HIDDEN = Duration.ofMinutes(6);

  /** A stream record is at most about so much younger than the put that it tells of. */
  private static final Duration MARGIN = Duration.ofMinutes(2);

  /** What was given up, and why, in Lambda's words. */
  sealed interface Letter {
    String receipt();

    String why();
  }

  /** A batch of deliveries that were received from {@code since} until {@code until}. */
  record Batch(String receipt, Instant since, Instant until, int records, String why)
      implements Letter {}

  /**
   * An invocation by the schedule, which has come again since.
   *
   * @param at when it was given up, as Lambda writes it
   */
  record Run(String receipt, String function, String at, String why) implements Letter {}

  /**
   * The next letters; none when the queue is empty. Messages that are no letters are left alone.
   */
  List<Letter> next() throws IOException {
    List<Letter> letters = new ArrayList<>();
    var answer =
        client.receiveMessage(r ->
            r.queueUrl(queueUrl)
                .maxNumberOfMessages(AT_ONCE)
                .visibilityTimeout((int) HIDDEN.toSeconds()));
    for (Message message : answer.messages()) {
      read(message).ifPresent(letters::add);
    }
    return letters;
  }

  void remove(Letter letter) {
    client.deleteMessage(r -> r.queueUrl(queueUrl).receiptHandle(letter.receipt()));
  }

  private static Optional<Letter> read(Message message) throws IOException {
    Map<String, Object> body = JSON.std.mapFrom(message.body());
    if (body.get("DDBStreamBatchInfo") instanceof Map<?, ?> batch) {
      return Optional.of(batch(message, batch, context(body, "condition")));
    }
    String function = context(body, "functionArn");
    return function.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Run(
                message.receiptHandle(),
                function.replaceFirst(".*:function:", ""),
                String.valueOf(body.getOrDefault("timestamp", "")),
                context(body, "condition")));
  }

  private static Letter batch(Message message, Map<?, ?> batch, String why) throws IOException {
    try {
      return new Batch(
          message.receiptHandle(),
          moment(batch, "approximateArrivalOfFirstRecord").minus(MARGIN),
          moment(batch, "approximateArrivalOfLastRecord").plus(MARGIN),
          batch.get("batchSize") instanceof Number size ? size.intValue() : 0,
          why);
    } catch (DateTimeException e) {
      throw new IOException("a message of the queue names no time: " + message.messageId(), e);
    }
  }

  private static String context(Map<String, Object> body, String name) {
    return body.get("requestContext") instanceof Map<?, ?> context
            && context.get(name) instanceof String text
        ? text
        : "";
  }

  private static Instant moment(Map<?, ?> batch, String name) {
    return Instant.parse(String.valueOf(batch.get(name)));
  }
}
