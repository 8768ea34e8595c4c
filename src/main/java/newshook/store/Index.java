package newshook.store;

import java.util.List;

/** The table's indexes, and the attributes that they hold beside their keys. */
final class Index {
  static final String BY_DAY = "by-day";
  static final String BY_GROUP = "by-group";
  static final String BY_DUE = "by-due";

  /**
   * What a list of articles shows. All are set once, so that later updates cost nothing in the
   * indexes.
   */
  static final List<String> LISTED =
      List.of(
          "url",
          "title",
          "byline",
          "site",
          "published",
          "language",
          "excerpt",
          "image",
          "words",
          "verdict",
          "tags",
          "authors",
          "section",
          "stored",
          "changed",
          "revision");

  /** Partitions of a day end in a shard number: one so far, 1,000 write units a second. */
  static final String SHARD = "#0";

  static final String DUE_PARTITION = "DUE" + SHARD;

  /** Parked deliveries, in the same index: those that wait for the slow lane. */
  static final String PARKED_PARTITION = "PARKED" + SHARD;

  private Index() {}
}
