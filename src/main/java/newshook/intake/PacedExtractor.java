package newshook.intake;

import java.net.URI;
import java.util.concurrent.Semaphore;
import newshook.article.FeedItem;
import newshook.extract.Extraction;
import newshook.extract.Extractor;
import org.jspecify.annotations.Nullable;

/**
 * Extracts usual pages side by side and very large ones one after the other: ten of 5 MB at once do
 * not fit into a small function, and as a virtual thread that computes gives way to nobody, the
 * others' calls to the table ran into their time limits meanwhile.
 */
final class PacedExtractor {
  /** So many characters may be worked on at once; a larger page is worked on alone. */
  private static final int AT_ONCE = 4 * 1024 * 1024;

  private final Extractor extractor;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  PacedExtractor(Extractor extractor) {
    this.extractor = extractor;
  }

  Extraction extract(String html, URI url, @Nullable FeedItem item) {
    int taken = Math.min(AT_ONCE, html.length());
    places.acquireUninterruptibly(taken);
    try {
      return extractor.extract(html, url, item);
    } finally {
      places.release(taken);
    }
  }
}
