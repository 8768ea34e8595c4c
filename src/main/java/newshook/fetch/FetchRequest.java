package newshook.fetch;

import java.time.Duration;

/**
 * A page that is wanted.
 *
 * @param link as it came; wrappers are taken off here and on every hop
 * @param budget all the time there is, redirects and body included
 * @param etag of the copy that we hold; empty if none
 * @param lastModified likewise
 */
public record FetchRequest(String link, Duration budget, String etag, String lastModified) {
  public static FetchRequest of(String link, Duration budget) {
    return new FetchRequest(link, budget, "", "");
  }
}
