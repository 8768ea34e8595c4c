package newshook.reading.page;

import newshook.article.ArticleId;
import newshook.store.Mark;

/** The two buttons of an article: what each does when it is pressed now. */
public record MarkView(String id, boolean isRead, boolean isStarred) {
  static MarkView of(ArticleId id, Mark mark) {
    return new MarkView(id.value(), mark.isRead(), mark.isStarred());
  }

  public String starring() {
    return isStarred ? "unstar" : "star";
  }

  public String reading() {
    return isRead ? "unread" : "read";
  }
}
