package newshook.article;

/** What a token is good for. */
public enum Scope {
  /** Posts to the hook, and reads nothing. */
  HOOK,
  /** Follows the feeds, and sees nothing else. */
  FEED,
  /** Reads everything that is kept, the feeds among it. */
  READ,
  /** Does everything. */
  ADMIN;

  /** Whether who has this scope may also do what {@code wanted} is for. */
  public boolean covers(Scope wanted) {
    return this == ADMIN || this == wanted || (this == READ && wanted == FEED);
  }
}
