package newshook.article;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an event says about one entry of a feed. Strings are empty, never null, where the sender
 * said nothing (or "(none)"); all are free of control characters and lone surrogates.
 *
 * @param title headline as the feed prints it, HTML entities decoded once, often with " -
 *     Publisher"
 * @param link address as it came; never an identity
 * @param content the feed's own text of the entry, HTML
 * @param publishedAt null when nothing readable was said; without a zone of its own it is in the
 *     source's zone
 * @param publishedRaw the date as it was printed
 * @param messageId the sender's own id of the message (Feeder.co, standard-webhooks)
 * @param html the page itself, where the sender has it and no fetch is needed
 * @param warnings what looks wrong with the sender's set-up ("FeedUrl used instead of EntryUrl"),
 *     for a person
 */
public record FeedItem(
    String title,
    String link,
    String author,
    String content,
    String imageUrl,
    @Nullable OffsetDateTime publishedAt,
    String publishedRaw,
    String feedTitle,
    String feedUrl,
    List<String> tags,
    String messageId,
    String html,
    List<String> warnings) {
  public FeedItem {
    if (link.isBlank()) {
      throw new IllegalArgumentException("a feed item needs a link");
    }
    tags = List.copyOf(tags);
    warnings = List.copyOf(warnings);
  }

  /** An item of which only the link is known. */
  public static FeedItem ofLink(String link) {
    return new FeedItem("", link, "", "", "", null, "", "", "", List.of(), "", "", List.of());
  }

  /** The same item with more tags, each once. */
  public FeedItem withTags(List<String> more) {
    List<String> all = Stream.concat(tags.stream(), more.stream()).distinct().toList();
    return new FeedItem(
        title,
        link,
        author,
        content,
        imageUrl,
        publishedAt,
        publishedRaw,
        feedTitle,
        feedUrl,
        all,
        messageId,
        html,
        warnings);
  }
}
