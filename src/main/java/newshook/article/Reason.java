package newshook.article;

/** Why there is no article (yet): a closed list, each with what to do about it. */
public enum Reason {
  // The link
  NO_LINK(
      Retry.NEVER,
      "no_content",
      "The event has no usable link; check that the applet sends EntryUrl."),
  BAD_URL(Retry.NEVER, "refused_scheme", "The link is not a web address that browsers agree on."),
  REFUSED_SCHEME(Retry.NEVER, "refused_scheme", "Only http and https links are followed."),
  REFUSED_ADDRESS(
      Retry.NEVER, "refused_address", "The link leads to an address that is not public."),
  NEEDS_SLOW_LANE(
      Retry.PARK, "no_content", "A signed Google News link; prefer the publisher's own feed."),
  // The way there
  DNS(Retry.LATER, "network", "The site's name was not found."),
  CONNECT(Retry.LATER, "network", "The site does not answer."),
  TLS(Retry.LATER, "network", "The site's certificate or encryption is not right."),
  HOST_BUSY(
      Retry.LATER,
      "network",
      "Many pages of this site are wanted at once, or it asked for a rest; this one's turn comes."),
  TIMEOUT(Retry.LATER, "timeout", "The site was too slow."),
  BAD_RESPONSE(Retry.NEVER, "bad_response", "The site's answer breaks the rules of HTTP."),
  BROKEN_BODY(Retry.LATER, "bad_response", "The answer's body breaks the rules of HTTP."),
  TRUNCATED(Retry.LATER, "truncated", "The answer ended before its end."),
  REDIRECT_LOOP(Retry.NEVER, "redirects", "The link leads in a circle or over too many steps."),
  TOO_LARGE(Retry.NEVER, "too_large", "The page is larger than the limit."),
  ROBOTS(Retry.NEVER, "refused_address", "The site's robots.txt asks not to fetch this page."),
  // The answer
  HTTP_206(Retry.NEVER, "truncated", "The site sent a part of the page only."),
  HTTP_401(Retry.NEVER, "http_status", "The site asks for a log-in."),
  HTTP_402(Retry.NEVER, "paywall", "The site asks for payment."),
  HTTP_403(Retry.ONCE_LATER, "http_status", "The site refuses this reader."),
  HTTP_404(Retry.ONCE_LATER, "http_status", "The page is not there."),
  HTTP_410(Retry.NEVER, "http_status", "The page is gone for good."),
  HTTP_NOT_YET(Retry.LATER, "http_status", "The site was not ready for the request."),
  HTTP_429(Retry.LATER, "http_status", "The site asks for fewer requests."),
  HTTP_451(Retry.NEVER, "http_status", "The page is withheld for legal reasons."),
  HTTP_4XX(Retry.NEVER, "http_status", "The site refuses the request."),
  HTTP_5XX(Retry.LATER, "http_status", "The site has trouble of its own."),
  NOT_HTML(Retry.NEVER, "unsupported_type", "The link leads to something that is not a web page."),
  NO_CONTENT(Retry.NEVER, "no_content", "The site answered without a page."),
  EMPTY_ANSWER(Retry.LATER, "no_content", "The site answered with an empty page."),
  // The page
  BOT_CHALLENGE(Retry.ONCE_LATER, "bot_block", "The site wants proof that a person is reading."),
  CONSENT_WALL(Retry.NEVER, "consent_wall", "The site shows only its consent page."),
  PAYWALL(
      Retry.ONCE_LATER,
      "paywall",
      "The article has to be paid for; send the page itself as \"html\"."),
  LOGIN_WALL(
      Retry.NEVER, "paywall", "The page shows a log-in form; send the page itself as \"html\"."),
  NEEDS_JAVASCRIPT(
      Retry.NEVER,
      "no_content",
      "The page is empty without JavaScript; send the page itself as \"html\"."),
  GEO_BLOCK(Retry.NEVER, "bot_block", "The site does not serve this region."),
  NO_ARTICLE(Retry.NEVER, "no_content", "No article was found on the page."),
  LIST_PAGE(Retry.NEVER, "no_content", "The link leads to a section front, not to an article."),
  DROPPED(Retry.NEVER, "dropped", "One of your rules drops it; change the rule and replay it."),
  NO_COPY(
      Retry.NEVER, "no_content", "No copy of the page is kept any more; replay from the network."),
  // Us
  UNREADABLE(
      Retry.NEVER, "bad_event", "The body could not be read; check the applet's Body field."),
  DAMAGED(
      Retry.NEVER,
      "crashed",
      "What the table holds of this delivery cannot be read; its sender may post it again."),
  CRASHED(Retry.LATER, "crashed", "Processing ended without a result; it is tried again.");

  /** When it makes sense to ask again. */
  public enum Retry {
    /** Asking again will not help. */
    NEVER,
    /** On the usual waits, or when the site named a time. */
    LATER,
    /** A page may appear late: one more try after hours. */
    ONCE_LATER,
    /** Not by fetching: it waits for the slow lane. */
    PARK
  }

  private final Retry retry;
  private final String family;
  private final String advice;

  Reason(Retry retry, String family, String advice) {
    this.retry = retry;
    this.family = family;
    this.advice = advice;
  }

  /** Of a page whose text is no article. */
  public static Reason of(Verdict verdict) {
    return switch (verdict) {
      case CHALLENGE -> BOT_CHALLENGE;
      case CONSENT -> CONSENT_WALL;
      case LIST_PAGE -> LIST_PAGE;
      case NOT_HTML -> NOT_HTML;
      case EMPTY, FEED_ONLY, PAYWALL, PARTIAL, FULL -> NO_ARTICLE;
    };
  }

  public Retry retry() {
    return retry;
  }

  /**
   * The broader kind that the tool and the failure ledger group by, such as {@code http_status}.
   */
  public String family() {
    return family;
  }

  /** One sentence for a person. */
  public String advice() {
    return advice;
  }
}
