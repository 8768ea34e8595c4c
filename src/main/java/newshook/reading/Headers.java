package newshook.reading;

/** What every answer carries besides its own headers. */
final class Headers {
  /**
   * Stored HTML is clean already; if it were not, nothing in it could run, load, post or frame.
   * Pictures are the one thing that may come from elsewhere.
   */
  private static final String POLICY =
      "default-src 'none'; img-src 'self' https: http: data:; media-src https: http:;"
          + " style-src 'self'; script-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private Headers() {}

  static Answer common(Answer answer) {
    return answer
        .withDefault("content-security-policy", POLICY)
        .withDefault("x-content-type-options", "nosniff")
        .withDefault("referrer-policy", "no-referrer")
        .withDefault("x-robots-tag", "noindex, nofollow")
        .withDefault("cross-origin-opener-policy", "same-origin")
        .withDefault("cross-origin-resource-policy", "same-origin")
        .withDefault("cache-control", "private, no-cache")
        .withDefault("vary", "accept-language, authorization, cookie");
  }
}
