package newshook.dev;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newshook.article.FeedItem;
import newshook.lambda.TestPosts;
import newshook.reading.PostChecker.Checked;
import newshook.reading.PostChecker.Posted;
import newshook.webhook.body.BodyText;

/** {@code check}: what a body would become, and what is wrong with it. */
final class CheckCommand implements Command {
  @Override
  public String name() {
    return "check";
  }

  @Override
  public String summary() {
    return "says what is wrong with a test post; keeps nothing";
  }

  @Override
  public String usage() {
    return """
    newshook check FILE|- [--type T] [--zone Z] [--address URL] [--token T]

      FILE          the body as the sender posts it; - reads it from standard input
      --type T      its Content-Type; application/json if nothing is said, "none" for none
      --zone Z      of dates that name none, such as Asia/Jakarta; without it UTC
      --address URL where it goes, such as https://…/hook/TOKEN: is the token where it belongs?
      --token T     sent as Authorization: Bearer
    Ends with 1 if no article would come of it.\
    """;
  }

  @Override
  public int run(List<String> args) throws IOException {
    var options = new Options(args, Set.of("--type", "--zone", "--address", "--token"), Set.of());
    String file = options.rest(1, 1, "check FILE").getFirst();
    byte[] body = file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
    String type = options.value("--type").orElse("application/json");
    Map<String, String> headers = new HashMap<>();
    if (!type.equals("none")) {
      headers.put("content-type", type);
    }
    options.value("--token").ifPresent(token -> headers.put("authorization", "Bearer " + token));
    Checked checked =
        new TestPosts(ZoneId.of("UTC"))
            .check(
                new Posted(
                    options.value("--address").orElse(""),
                    headers,
                    BodyText.of(ByteBuffer.wrap(body), type),
                    zone(options)));
    checked
        .remarks()
        .forEach(remark -> System.out.printf("%-8s %s%n", remark.level(), remark.english()));
    checked.items().forEach(item -> print(item, checked.zone()));
    System.out.printf(
        "%s, read as %s; nothing was kept%n",
        Amount.of(checked.items().size(), "item", "items"),
        checked.mode().isEmpty() ? "nothing" : checked.mode());
    return checked.items().isEmpty() ? 1 : 0;
  }

  private static String zone(Options options) {
    String zone = options.value("--zone").orElse("");
    return zone.isEmpty() ? zone : TokenCommand.zone(zone).getId();
  }

  private static void print(FeedItem item, String zone) {
    System.out.printf("%n  title    %s%n  link     %s%n", item.title(), item.link());
    if (!item.publishedRaw().isEmpty()) {
      System.out.printf(
          "  date     %s, read as %s (without a zone: %s)%n",
          item.publishedRaw(), item.publishedAt(), zone);
    }
    System.out.printf(
        "  feed     %s %s%n  content  %d characters%n%n",
        item.feedTitle(), item.feedUrl(), item.content().length());
  }
}
