package newshook.webhook;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import newshook.article.FeedItem;
import newshook.webhook.ReadOutcome.Items;
import newshook.webhook.ReadOutcome.Mode;
import newshook.webhook.ReadOutcome.Unreadable;

/** What a person may do better about a sender's set-up, told from one test post. */
public final class SetUpAdvice {
  private SetUpAdvice() {}

  /**
   * Sentences, the gravest first; empty where all is well.
   *
   * @param zone that the post was read in
   */
  public static List<String> of(ReadOutcome outcome, ZoneId zone) {
    return switch (outcome) {
      case Unreadable(String why) -> List.of(why);
      case Items(List<FeedItem> items, Mode _) ->
          items.stream().flatMap(item -> of(item, zone)).distinct().toList();
    };
  }

  private static Stream<String> of(FeedItem item, ZoneId zone) {
    boolean unreadable = !item.publishedRaw().isEmpty() && item.publishedAt() == null;
    boolean unzoned =
        EventDate.read(item.publishedRaw(), zone).filter(date -> !date.zoned()).isPresent();
    Stream<Advice> missing =
        Stream.of(
                item.title().isEmpty() ? Stream.of(Advice.NO_TITLE) : Stream.<Advice>of(),
                unreadable ? Stream.of(Advice.UNREADABLE_DATE) : Stream.<Advice>of(),
                unzoned && isUtc(zone) ? Stream.of(Advice.NO_ZONE) : Stream.<Advice>of())
            .flatMap(advice -> advice);
    return Stream.concat(item.warnings().stream(), missing.map(Advice::sentence));
  }

  private static boolean isUtc(ZoneId zone) {
    return zone.normalized().equals(ZoneOffset.UTC);
  }
}
