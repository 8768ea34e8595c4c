package newshook.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import newshook.article.ArticleId;
import newshook.search.BadQuery.Why;
import newshook.search.Found.Hit;
import newshook.search.Index.View;
import newshook.search.Matching.Candidate;
import newshook.search.Question.Order;

/**
 * Finds articles. The index says which may answer; the articles themselves are read for what is
 * shown, so that nothing is shown that is no more. Safe for several threads.
 */
public final class Finder {
  /** Texts that are read for one page of a phrase; the next page goes on behind them. */
  private static final int MOST_READ = 200;

  private static final int MOST_TRIES = 3;

  private final Library library;
  private final Supplier<Marks> marks;
  private final Index index;
  private final Newcomers newcomers;

  /**
   * @param marks what the reader did with articles; asked for each question anew
   */
  public Finder(Shelf shelf, Library library, Supplier<Marks> marks) {
    this.library = library;
    this.marks = marks;
    this.index = new Index(shelf);
    this.newcomers = new Newcomers(shelf, library);
  }

  /** What cannot be read is a {@link BadQuery}. */
  public Found find(Question question) {
    Query query = QueryReader.read(question.text());
    Cursor cursor = Cursor.read(question);
    for (int tries = 1; ; tries++) {
      try {
        return find(query, question, cursor, tries == MOST_TRIES);
      } catch (Pieces.Missing _) {
        index.forget(); // merged away since, or damaged
      }
    }
  }

  private Found find(Query query, Question question, Cursor cursor, boolean isLastTry) {
    View view = index.view();
    var fresh = newcomers.since(view.manifest().high());
    List<Segment> segments = isLastTry ? usable(query, view) : view.segments();
    index.pieces().fetch(Matching.places(query, segments));
    var matching = new Matching(query, segments, fresh.fresh(), fresh.keys(), marks.get());
    Page page = page(query, question, cursor, matching);
    boolean isWhole =
        view.manifest().isWhole()
            && fresh.isWhole()
            && view.damaged().isEmpty()
            && segments.size() == view.segments().size();
    boolean isAll = question.cursor().isEmpty() && page.cursor.isEmpty();
    int total = isAll ? page.hits.size() : matching.total();
    return new Found(page.hits, total, isAll || !query.isOfText(), isWhole, page.cursor);
  }

  /** Those whose pieces are all there: the rest of the index still answers. */
  private List<Segment> usable(Query query, View view) {
    return view.segments().stream()
        .filter(segment -> {
          try {
            var places = Matching.places(query, List.of(segment));
            index.pieces().fetch(places);
            places.forEach(index.pieces()::get);
            return true;
          } catch (Pieces.Missing _) {
            return false;
          }
        })
        .toList();
  }

  private record Page(List<Hit> hits, String cursor) {}

  private Page page(Query query, Question question, Cursor cursor, Matching matching) {
    boolean isBest = question.order() == Order.BEST;
    Comparator<Candidate> order = isBest ? Matching.BEST : Matching.NEWEST;
    int room = query.isOfText() ? MOST_READ : question.limit();
    int skipped = isBest ? cursor.skip : 0;
    int most = (int) Math.min((long) matching.total() + 1, (long) skipped + room + 1);
    List<Candidate> candidates = matching.first(most, order, cursor::isBehind);
    List<Hit> hits = new ArrayList<>();
    int at = Math.min(skipped, candidates.size());
    int end = Math.min(candidates.size(), skipped + room);
    while (at < end && hits.size() < question.limit()) {
      int to = Math.min(end, at + Math.max(question.limit() - hits.size(), 1));
      List<ArticleId> ids = candidates.subList(at, to).stream().map(Candidate::id).toList();
      Together.map(ids, library::story).stream()
          .flatMap(Optional::stream)
          .filter(story -> !query.isOfText() || Occurrences.fits(query, story))
          .map(story -> hit(query, story))
          .forEach(hits::add);
      at = to;
    }
    return new Page(hits, at < candidates.size() ? Cursor.after(candidates, at, isBest) : "");
  }

  private static Hit hit(Query query, Story story) {
    return new Hit(
        story.article(),
        Snippet.whole(query, story.article().title()),
        Snippet.best(query, story.text()));
  }

  /**
   * Where a page goes on.
   *
   * @param skip of the best so many
   * @param stored behind this one, of the newest
   * @param id of the last one that was looked at
   */
  private record Cursor(int skip, int stored, String id) {
    private static final Pattern BEST = Pattern.compile("b(\\d{1,7})");
    private static final Pattern NEWEST = Pattern.compile("n(-?\\d{1,10})#([\\w-]{22})");

    static Cursor read(Question question) {
      if (question.cursor().isEmpty()) {
        return new Cursor(0, Integer.MAX_VALUE, "");
      }
      try {
        String text =
            new String(
                Base64.getUrlDecoder().decode(question.cursor()), StandardCharsets.ISO_8859_1);
        var best = BEST.matcher(text);
        if (question.order() == Order.BEST && best.matches()) {
          return new Cursor(Integer.parseInt(best.group(1)), Integer.MAX_VALUE, "");
        }
        var newest = NEWEST.matcher(text);
        if (question.order() == Order.NEWEST && newest.matches()) {
          return new Cursor(0, Integer.parseInt(newest.group(1)), newest.group(2));
        }
      } catch (IllegalArgumentException _) {
        // said below
      }
      throw new BadQuery(Why.CURSOR, "");
    }

    static String after(List<Candidate> candidates, int at, boolean isBest) {
      Candidate last = candidates.get(at - 1);
      String text = isBest ? "b" + at : "n" + last.stored() + "#" + last.id();
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    boolean isBehind(Candidate candidate) {
      int order = Integer.compare(candidate.stored(), stored);
      return id.isEmpty() || order < 0 || (order == 0 && candidate.id().value().compareTo(id) < 0);
    }
  }
}
