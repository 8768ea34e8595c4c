package newshook.article;

/**
 * What a site said of the copy that we hold, so that it can be asked whether there is a newer one.
 *
 * @param url of the page; no other page is asked with them
 * @param etag as the site wrote it; empty if it gave none
 * @param lastModified likewise
 */
public record Validators(String url, String etag, String lastModified) {
  public static final Validators NONE = new Validators("", "", "");

  /** They are sent back as they came; what is longer is no use to anybody. */
  private static final int MAX_LENGTH = 256;

  private static final int MAX_URL = 2000;

  public Validators {
    boolean isUsable = url.length() <= MAX_URL;
    etag = isUsable ? usable(etag) : "";
    lastModified = isUsable ? usable(lastModified) : "";
    url = etag.isEmpty() && lastModified.isEmpty() ? "" : url;
  }

  public boolean isEmpty() {
    return url.isEmpty();
  }

  private static String usable(String header) {
    boolean isPlain = header.chars().allMatch(c -> c >= ' ' && c <= '~');
    return isPlain && header.length() <= MAX_LENGTH ? header : "";
  }
}
