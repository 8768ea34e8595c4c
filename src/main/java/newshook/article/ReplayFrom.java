package newshook.article;

/** Where a replay takes its page from. */
public enum ReplayFrom {
  /** The link is followed again, as for a new delivery. */
  NETWORK,
  /** The page that was kept: nothing is fetched. For better extraction. */
  PAGE,
  /** What the sender posted, read anew, and the page that was kept: nothing is fetched. */
  BODY
}
