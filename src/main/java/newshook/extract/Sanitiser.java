package newshook.extract;

import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/** Makes HTML safe: what comes out runs no script on any page. */
public final class Sanitiser {
  private Sanitiser() {}

  /** The fragment with only allowed elements and attributes left, addresses absolute. */
  public static String clean(String html, URI base) {
    return Jsoup.clean(html, base.toString(), Safelist.basic());
  }
}
