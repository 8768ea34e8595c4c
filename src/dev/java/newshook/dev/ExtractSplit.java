package newshook.dev;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * Which sites of the development corpus are kept aside: never trained on, never looked at while
 * tuning. A site is its registrable domain; the first byte of the SHA-256 of "kept aside: " and the
 * site below 77 (30 %) keeps it aside (salted: the corpus itself was cut by a hash of its sites).
 * All pages of a site fall on one side.
 */
final class ExtractSplit {
  private static final int KEPT_ASIDE_BELOW = 77;

  private ExtractSplit() {}

  static boolean isKeptAside(ExtractCorpus.Sample sample) {
    return hash(site(sample))[0] < KEPT_ASIDE_BELOW;
  }

  /** A fold from 0 to {@code folds} - 1, the same for all pages of a site. */
  static int fold(ExtractCorpus.Sample sample, int folds) {
    return hash(site(sample))[1] % folds;
  }

  static String site(ExtractCorpus.Sample sample) {
    URI uri = sample.uri();
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    String domain = EffectiveTldFinder.getAssignedDomain(host, true, true);
    return domain == null ? host : domain;
  }

  private static int[] hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(("kept aside: " + text).getBytes(StandardCharsets.UTF_8));
      return new int[] {digest[0] & 0xff, digest[1] & 0xff};
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
