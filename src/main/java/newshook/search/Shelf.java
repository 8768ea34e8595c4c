package newshook.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newshook.article.ArticleId;

/** Where the index is kept. */
public interface Shelf {
  /** What {@link #saveManifest} kept last, read strongly; empty before the first. */
  Optional<byte[]> manifest();

  /** False, and nothing is changed, unless the version that is kept is the one before. */
  boolean saveManifest(long version, byte[] manifest);

  /**
   * Writes a piece of a segment over whatever an older build left in its place. False if a later
   * build has been there: who writes has been overtaken.
   */
  boolean put(Place place, byte[] piece);

  /** The pieces that are where they are said to be, in the build that is asked for. */
  Map<Place, byte[]> get(Collection<Place> places);

  /** Articles that changed after they were stored, or are no more; at most so many. */
  List<Change> changes(int most);

  /** The change is in the index: forgotten, unless the article changed once more since. */
  void forget(Change change);

  /**
   * A piece of a segment: {@code head} pieces list its documents and terms, the others hold terms.
   */
  record Place(int level, int slot, long build, boolean head, int n) {}

  /**
   * That an article changed.
   *
   * @param mark differs each time
   */
  record Change(ArticleId id, String mark) {}
}
