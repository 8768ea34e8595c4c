package newshook.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newshook.article.Article;
import newshook.article.ArticleId;
import newshook.search.Shelf.Change;

/**
 * What came or changed since the last segment was packed. A process remembers the terms of those it
 * has read before: an article is taken apart once.
 */
final class Newcomers {
  /** More wait only while the schedule is far behind; older ones are found when it has come up. */
  private static final int MOST_NEW = 400;

  private static final int MOST_CHANGED = 200;
  private static final int PAGE = 200;

  private final Shelf shelf;
  private final Library library;
  private Map<State, Optional<Terms>> known = Map.of();

  Newcomers(Shelf shelf, Library library) {
    this.shelf = shelf;
    this.library = library;
  }

  /** An article in one of its states. */
  private record State(ArticleId id, String mark) {}

  /**
   * What there is.
   *
   * @param keys of every article that is in here, or is no more
   * @param isWhole whether none was left out for being too many
   */
  record Found(Fresh fresh, Keys keys, boolean isWhole) {}

  synchronized Found since(Instant high) {
    Map<ArticleId, String> marks = new LinkedHashMap<>();
    boolean isWhole = list(high, marks);
    for (Change change : shelf.changes(MOST_CHANGED)) {
      marks.put(change.id(), change.mark());
    }
    List<State> states =
        marks.entrySet().stream().map(m -> new State(m.getKey(), m.getValue())).toList();
    remember(states);
    List<Terms> entries = new ArrayList<>();
    Keys keys = new Keys(states.size());
    for (State state : states) {
      keys.add(Docs.key(state.id), (short) 0);
      known.getOrDefault(state, Optional.empty()).ifPresent(entries::add);
    }
    return new Found(new Fresh(entries), keys, isWhole);
  }

  private boolean list(Instant high, Map<ArticleId, String> marks) {
    String cursor = "";
    do {
      Library.Page page = library.newest(PAGE, cursor);
      for (Article article : page.articles()) {
        if (!article.storedAt().isAfter(high)) {
          return true;
        }
        marks.put(article.id(), Short.toString(Terms.stamp(article)));
      }
      cursor = page.cursor();
    } while (!cursor.isEmpty() && marks.size() < MOST_NEW);
    return cursor.isEmpty();
  }

  private void remember(List<State> states) {
    List<State> unknown = states.stream().filter(s -> !known.containsKey(s)).toList();
    List<Optional<Terms>> read =
        Together.map(unknown, state -> library.story(state.id).map(Terms::of));
    Map<State, Optional<Terms>> now = new HashMap<>();
    states.stream().filter(known::containsKey).forEach(s -> now.put(s, known.get(s)));
    for (int i = 0; i < unknown.size(); i++) {
      now.put(unknown.get(i), read.get(i));
    }
    known = now;
  }
}
