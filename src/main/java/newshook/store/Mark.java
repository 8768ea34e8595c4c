package newshook.store;

/** What the archive's reader did with one article. */
public record Mark(boolean isRead, boolean isStarred) {
  /** Of an article that nobody has touched yet. */
  public static final Mark NONE = new Mark(false, false);
}
