package newshook.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import newshook.article.ArticleId;
import newshook.search.Query.State;

/** Which articles answer a question, by the index alone, and in which order. */
final class Matching {
  /**
   * BM25's usual constants: how soon more of the same word stops to count, and what length does.
   */
  private static final double K1 = 1.2;

  private static final double B = 0.75;

  private final Query query;
  private final Marks marks;
  private final List<Need> needs;
  private final List<Need> excluded;
  private final List<Matched> matched = new ArrayList<>();
  private final double[] rarity;
  private final double averageLength;
  private int total;

  /** An article that may answer. */
  record Candidate(Part part, int doc, double score) {
    ArticleId id() {
      return part.id(doc);
    }

    int stored() {
      return part.stored(doc);
    }
  }

  /** Newest first; of one second the one with the later id. */
  static final Comparator<Candidate> NEWEST =
      Comparator.comparingInt(Candidate::stored).thenComparing(c -> c.id().value()).reversed();

  /** The best first; of two that are as good the newer one. */
  static final Comparator<Candidate> BEST =
      Comparator.comparingDouble(Candidate::score).reversed().thenComparing(NEWEST);

  /** What matched in one part. */
  private static final class Matched {
    private final Part part;
    private final int[] docs;
    private final List<Postings> each;

    Matched(Part part, int[] docs, List<Postings> each) {
      this.part = part;
      this.docs = docs;
      this.each = each;
    }
  }

  /**
   * Finds them.
   *
   * @param later articles of which {@code fresh} has a later state than the segments
   */
  Matching(Query query, List<Segment> segments, Fresh fresh, Keys later, Marks marks) {
    this.query = query;
    this.needs = needs(query);
    this.excluded = excluded(query);
    this.marks = marks;
    long[] found = new long[needs.size()];
    for (Segment segment : segments) {
      match(segment, found, doc -> !later.has(segment.docs.high[doc]));
    }
    match(fresh, found, doc -> true);
    int docs = fresh.size() + segments.stream().mapToInt(Part::size).sum();
    this.rarity =
        Arrays.stream(found).mapToDouble(n -> Math.log(1 + (docs - n + 0.5) / (n + 0.5))).toArray();
    this.averageLength =
        Math.max(1, (length(fresh) + segments.stream().mapToLong(Matching::length).sum()))
            / (double) Math.max(1, docs);
  }

  private static List<Need> needs(Query query) {
    return query.wanted().stream().flatMap(c -> Need.of(c).stream()).distinct().toList();
  }

  /** Without phrases: what holds their words may hold them apart. */
  private static List<Need> excluded(Query query) {
    return query.unwanted().stream()
        .filter(c -> !c.isSeveral())
        .flatMap(c -> Need.of(c).stream())
        .toList();
  }

  private static long length(Part part) {
    return IntStream.range(0, part.size()).mapToLong(part::length).sum();
  }

  /** What is read from the shelf at once, so that no term waits for the one before. */
  static List<Shelf.Place> places(Query query, List<Segment> segments) {
    List<Shelf.Place> places = new ArrayList<>();
    List<Need> all = new ArrayList<>(needs(query));
    all.addAll(excluded(query));
    for (Segment segment : segments) {
      for (Need need : all) {
        need.terms().forEach(t -> places.addAll(segment.places(t, need.isStart())));
      }
    }
    return places;
  }

  private boolean isAsMarked(ArticleId id, int stored) {
    return query.are().stream().allMatch(state -> is(state, id, stored))
        && query.areNot().stream().noneMatch(state -> is(state, id, stored));
  }

  private boolean is(State state, ArticleId id, int stored) {
    return switch (state) {
      case READ -> marks.isRead(id, stored);
      case STARRED -> marks.isStarred(id);
    };
  }

  private void match(Part part, long[] found, IntPredicate isLatest) {
    List<Postings> each = new ArrayList<>();
    for (int i = 0; i < needs.size(); i++) {
      Postings postings = needs.get(i).in(part);
      found[i] += postings.size();
      each.add(postings);
    }
    boolean isMarked = !query.are().isEmpty() || !query.areNot().isEmpty();
    int[] docs = together(part, each);
    for (Need need : excluded) {
      docs = docs.length == 0 ? docs : need.in(part).without(docs);
    }
    docs =
        Arrays.stream(docs)
            .filter(doc -> part.isAlive(doc) && isLatest.test(doc))
            .filter(doc -> part.day(doc) >= query.from() && part.day(doc) < query.until())
            .filter(doc -> !isMarked || isAsMarked(part.id(doc), part.stored(doc)))
            .toArray();
    total += docs.length;
    matched.add(new Matched(part, docs, each));
  }

  private static int[] together(Part part, List<Postings> each) {
    if (each.isEmpty()) {
      return IntStream.range(0, part.size()).toArray();
    }
    List<Postings> fewestFirst =
        each.stream().sorted(Comparator.comparingInt(Postings::size)).toList();
    int[] docs = fewestFirst.getFirst().all();
    for (Postings next : fewestFirst.subList(1, fewestFirst.size())) {
      docs = next.meet(docs);
    }
    return docs;
  }

  /** How many there are; of phrases the text has the last word. */
  int total() {
    return total;
  }

  /** The first of them in this order, of those that are wanted. */
  List<Candidate> first(int most, Comparator<Candidate> order, Predicate<Candidate> wanted) {
    PriorityQueue<Candidate> best = new PriorityQueue<>(order.reversed());
    for (Matched part : matched) {
      double[] scores = scores(part);
      for (int i = 0; i < part.docs.length; i++) {
        Candidate candidate = new Candidate(part.part, part.docs[i], scores[i]);
        if (best.size() == most && order.compare(candidate, best.element()) >= 0) {
          continue;
        }
        if (wanted.test(candidate)) {
          best.add(candidate);
          if (best.size() > most) {
            best.remove();
          }
        }
      }
    }
    return best.stream().sorted(order).toList();
  }

  private double[] scores(Matched part) {
    double[] scores = new double[part.docs.length];
    for (int n = 0; n < needs.size(); n++) {
      if (!needs.get(n).isScored()) {
        continue;
      }
      Postings postings = part.each.get(n);
      int at = 0;
      for (int i = 0; i < scores.length; i++) {
        int doc = part.docs[i];
        while (postings.doc(at) < doc) {
          at++;
        }
        double weight = postings.weight(at);
        double length = 1 - B + B * part.part.length(doc) / averageLength;
        scores[i] += rarity[n] * weight * (K1 + 1) / (weight + K1 * length);
      }
    }
    return scores;
  }
}
