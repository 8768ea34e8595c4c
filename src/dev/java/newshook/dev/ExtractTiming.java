package newshook.dev;

import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import newshook.extract.Extraction;
import newshook.extract.Extractor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Times of many pages, in nanoseconds. */
final class ExtractTiming {
  private long[] nanos = new long[64];
  private int count;

  /** Parses a page and nothing more, then extracts it, and notes both times. */
  static Extraction both(
      Extractor extractor, String html, URI url, ExtractTiming ours, ExtractTiming bare) {
    long start = System.nanoTime();
    Document page = Jsoup.parse(html, url.toString());
    bare.add(System.nanoTime() - start);
    long again = System.nanoTime();
    Extraction extraction = extractor.extract(html, url, null);
    ours.add(System.nanoTime() - again);
    Objects.requireNonNull(page);
    return extraction;
  }

  private void add(long value) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = value;
  }

  /** The median of the ratios, page by page; 0 for none. */
  double medianRatio(ExtractTiming other) {
    double[] ratios = new double[count];
    for (int i = 0; i < count; i++) {
      ratios[i] = (double) nanos[i] / Math.max(1, other.nanos[i]);
    }
    Arrays.sort(ratios);
    return count == 0 ? 0 : ratios[count / 2];
  }

  private double percentile(double share) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return count == 0 ? 0 : sorted[(int) Math.min(count - 1, share * count)] / 1e6;
  }

  @Override
  public String toString() {
    double total = Arrays.stream(nanos, 0, count).sum() / 1e9;
    return String.format(
        "%d pages, %.0f pages/s, median %.2f ms, p95 %.2f ms, slowest %.0f ms",
        count, count / Math.max(1e-9, total), percentile(0.5), percentile(0.95), percentile(1));
  }
}
