package newshook.fetch;

import java.time.Duration;

/**
 * A page that is wanted.
 *
 * @param link as it came; wrappers are taken off here and on every hop
 * @param budget all the time there is, redirects and body included
 * @param etag of the copy that we hold; empty if none
 * @param lastModified likewise
 * @param isSingle one request and no more: no wrapper is taken off, no redirect followed,
 *     robots.txt not asked, and whatever text the answer holds is the page
 * @param form body of a POST, URL-encoded; empty for a GET. Only a single request may have one: no
 *     redirect carries it elsewhere
 */
public record FetchRequest(
    String link, Duration budget, String etag, String lastModified, boolean isSingle, String form) {
  public FetchRequest {
    if (!form.isEmpty() && !isSingle) {
      throw new IllegalArgumentException("only a single request may carry a form");
    }
  }

  public FetchRequest(String link, Duration budget, String etag, String lastModified) {
    this(link, budget, etag, lastModified, false, "");
  }

  public static FetchRequest of(String link, Duration budget) {
    return new FetchRequest(link, budget, "", "");
  }

  /** One GET, or one POST if the form is not empty. */
  public static FetchRequest single(String link, Duration budget, String form) {
    return new FetchRequest(link, budget, "", "", true, form);
  }
}
