package newshook.store;

import java.time.Instant;
import java.util.Set;
import newshook.article.ArticleId;

/**
 * Every mark there is.
 *
 * @param starred articles with a star
 * @param read articles that were marked as read one by one
 * @param unread articles that were made unread again, though they are older than {@code upTo}
 * @param upTo what came until then counts as read; {@link Instant#MIN} while nobody said so
 */
public record AllMarks(
    Set<ArticleId> starred, Set<ArticleId> read, Set<ArticleId> unread, Instant upTo) {
  public AllMarks {
    starred = Set.copyOf(starred);
    read = Set.copyOf(read);
    unread = Set.copyOf(unread);
  }

  public boolean isRead(ArticleId id, Instant stored) {
    return stored.isAfter(upTo) ? read.contains(id) : !unread.contains(id);
  }
}
