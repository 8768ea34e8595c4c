package newshook.reading;

import java.time.Instant;
import newshook.article.ArticleId;
import newshook.search.Marks;
import newshook.store.AllMarks;
import newshook.store.MarkStore;
import org.jspecify.annotations.Nullable;

/**
 * The kept marks as search asks for them: read once, when the first is asked for. What came in the
 * very second up to which all is read counts as read.
 */
public final class KeptMarks implements Marks {
  private final MarkStore store;
  private @Nullable AllMarks marks;

  /** For one question. */
  public KeptMarks(MarkStore store) {
    this.store = store;
  }

  @Override
  public boolean isRead(ArticleId id, int stored) {
    return marks().isRead(id, Instant.ofEpochSecond(stored));
  }

  @Override
  public boolean isStarred(ArticleId id) {
    return marks().starred().contains(id);
  }

  private AllMarks marks() {
    AllMarks known = marks;
    if (known == null) {
      known = store.all();
      marks = known;
    }
    return known;
  }
}
