package newshook.article;

/**
 * What the text of a page is worth. The order is the ranking: a later try never replaces a better
 * verdict.
 */
public enum Verdict {
  /** Nothing readable on the page. */
  EMPTY,
  /** Not a page at all: PDF, image, feed, JSON. */
  NOT_HTML,
  /** A bot challenge or an "enable JavaScript" page. */
  CHALLENGE,
  /** A cookie or consent wall. */
  CONSENT,
  /** A section front or a list of headlines. */
  LIST_PAGE,
  /** The page gave nothing; the text is the event's own content. */
  FEED_ONLY,
  /** The free beginning of an article that has to be paid for. */
  PAYWALL,
  /** A part of the article: cut, or the first of several pages. */
  PARTIAL,
  /** The whole article. */
  FULL;

  /** Whether the text is worth keeping as an article. A block page never is. */
  public boolean isArticle() {
    return compareTo(FEED_ONLY) >= 0;
  }
}
