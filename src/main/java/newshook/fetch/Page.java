package newshook.fetch;

import java.net.URI;
import newshook.article.Validators;
import newshook.link.WebUrl;

/**
 * A fetched HTML page.
 *
 * @param url final URL, after all redirects
 * @param html decoded text
 * @param charset the name of the charset it was decoded with
 * @param etag for a conditional request later; empty if none
 * @param lastModified likewise
 * @param bytes decoded size
 */
public record Page(
    URI url, String html, String charset, String etag, String lastModified, int bytes) {
  /** For asking again later. */
  public Validators validators() {
    return new Validators(WebUrl.withoutFragment(url), etag, lastModified);
  }
}
