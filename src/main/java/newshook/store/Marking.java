package newshook.store;

/** What a reader does with an article. Doing it twice changes nothing. */
public enum Marking {
  STAR,
  UNSTAR,
  READ,
  UNREAD,
  /** It and everything that was kept before it is read. */
  READ_BEFORE
}
