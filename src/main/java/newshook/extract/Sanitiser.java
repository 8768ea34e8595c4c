package newshook.extract;

import java.net.URI;
import newshook.extract.body.Cleaning;

/** Makes HTML safe: what comes out runs no script on any page. */
public final class Sanitiser {
  private Sanitiser() {}

  /** The fragment with only allowed elements and attributes left, addresses absolute. */
  public static String clean(String html, URI base) {
    return Cleaning.clean(html, base.toString());
  }
}
