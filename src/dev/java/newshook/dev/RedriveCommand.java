package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newshook.dev.DeadLetters.Batch;
import newshook.dev.DeadLetters.Letter;
import newshook.dev.DeadLetters.Run;
import newshook.dev.Functions.Name;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** {@code redrive}: replays what the dead-letter queue tells of, and empties the queue. */
final class RedriveCommand implements Command {
  @Override
  public String name() {
    return "redrive";
  }

  @Override
  public String summary() {
    return "Replays the deliveries behind the dead-letter queue, and empties it.";
  }

  @Override
  public String usage() {
    return """
    newshook redrive --queue URL [--dry-run]

      --queue URL   the stack's output DeadLettersUrl
      --dry-run     only says what the messages tell of; they come back after six minutes

    Works on the table NEWSHOOK_TABLE with your AWS credentials and region. Nothing is lost without
    it: a delivery that the stream gave up is still due, and the schedule comes for it. Of a run of
    the search index that failed it says so, and takes the message away.
    """;
  }

  @Override
  public int run(List<String> args) throws Exception {
    var options = new Options(args, Set.of("--queue"), Set.of("--dry-run"));
    options.rest(0, 0, "options only");
    String queue =
        options
            .value("--queue")
            .orElseThrow(() ->
                new IllegalArgumentException("--queue wants the DeadLettersUrl of the stack"));
    try (SqsClient client =
        SqsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build()) {
      return redrive(
          new DeadLetters(client, queue), AwsArchive.connect(), options.has("--dry-run"));
    }
  }

  /** A letter goes only after the deliveries of its time were tried; returns the exit code. */
  static int redrive(DeadLetters queue, Archive archive, boolean dryRun) throws IOException {
    int letters = 0;
    int broken = 0;
    for (List<Letter> next = queue.next(); !next.isEmpty(); next = queue.next()) {
      for (Letter letter : next) {
        int failed =
            switch (letter) {
              case Batch batch -> redrive(archive, batch, dryRun);
              case Run run -> tell(run);
            };
        letters++;
        broken += failed;
        if (!dryRun && failed == 0) {
          queue.remove(letter);
        }
      }
    }
    System.out.println(letters == 0 ? "The queue is empty." : letters + " messages.");
    return broken == 0 ? 0 : 1;
  }

  /** The schedule calls it every few minutes: there is nothing to do again. */
  private static int tell(Run run) {
    System.out.printf(
        "%s, %s, %s: the schedule goes on with it; its log says why%n",
        run.at(), run.function(), run.why());
    return 0;
  }

  /** How many of its deliveries are broken. */
  private static int redrive(Archive archive, Batch batch, boolean dryRun) throws IOException {
    Map<String, Object> counts = replay(archive, batch, dryRun);
    System.out.printf(
        "%s to %s, %d records, %s: %s%n",
        batch.since(),
        batch.until(),
        batch.records(),
        batch.why(),
        dryRun
            ? count(counts, "asked") + " deliveries not stored yet"
            : "%d asked for, %d stored, %d missed, %d broken"
                .formatted(
                    count(counts, "asked"),
                    count(counts, "stored"),
                    count(counts, "missed"),
                    count(counts, "broken")));
    return count(counts, "broken");
  }

  private static int count(Map<String, Object> counts, String name) {
    return counts.get(name) instanceof Number number ? number.intValue() : 0;
  }

  private static Map<String, Object> replay(Archive archive, Batch batch, boolean dryRun)
      throws IOException {
    Map<String, Object> event =
        Map.of(
            "since", batch.since().toString(),
            "until", batch.until().toString(),
            "dryRun", dryRun);
    Map<String, Object> sum = new HashMap<>();
    Map<String, Object> counts;
    do {
      byte[] answer = archive.call(Name.REPLAY, JSON.std.asBytes(event));
      counts = JSON.std.mapFrom(new String(answer, StandardCharsets.UTF_8));
      for (String name : List.of("asked", "stored", "missed", "broken")) {
        sum.merge(name, count(counts, name), (a, b) -> (Integer) a + (Integer) b);
      }
    } while (!dryRun && Boolean.FALSE.equals(counts.get("done")));
    return sum;
  }
}
