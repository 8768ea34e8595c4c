package newshook.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newshook.article.Article;
import newshook.article.ArticleId;
import newshook.store.Table.Change;
import newshook.store.Table.Selection;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A mark is a small item whose sort key is the article's place in the lists: one write unit, and a
 * page of a list needs one range of them. Up to a certain place everything is read but for what was
 * made unread again; beyond it nothing is read but for what was marked.
 */
public final class DynamoMarkStore implements MarkStore {
  private static final String STAR = "K#star";
  private static final String READ = "K#read";
  private static final String UNREAD = "K#unread";

  /** Behind all articles: up to where everything is read. */
  private static final String UP_TO = "~";

  /** More marks than this between two articles of a page are not read; the rest is asked for. */
  private static final int MOST_IN_RANGE = 300;

  /** So many are read at once where all are wanted. */
  private static final int MOST_AT_ONCE = 1_000;

  /** So few are asked for one by one. */
  private static final int FEW = 4;

  /** So many pages are looked through for what a query wants. */
  private static final int MOST_LISTS = 10;

  private final Table table;
  private final ArticleLists lists;

  public DynamoMarkStore(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
    this.lists = new ArticleLists(table, new Days(table));
  }

  @Override
  public Map<ArticleId, Mark> of(Collection<Placed> articles) {
    Map<ArticleId, String> places = new LinkedHashMap<>();
    articles.forEach(a -> places.put(a.id(), ArticleRow.place(a.storedAt(), a.id())));
    String upTo = places.isEmpty() ? "" : upTo();
    Set<String> starred = among(STAR, places.values().stream().toList());
    Set<String> read = among(READ, beyond(places, upTo, true));
    Set<String> unread = among(UNREAD, beyond(places, upTo, false));
    Map<ArticleId, Mark> marks = new LinkedHashMap<>();
    places.forEach((id, place) -> {
      boolean isOld = place.compareTo(upTo) <= 0;
      boolean isRead = isOld ? !unread.contains(place) : read.contains(place);
      marks.put(id, new Mark(isRead, starred.contains(place)));
    });
    return marks;
  }

  private static List<String> beyond(Map<ArticleId, String> places, String upTo, boolean is) {
    return places.values().stream().filter(p -> p.compareTo(upTo) > 0 == is).toList();
  }

  /** Empty while nobody has marked everything. */
  private String upTo() {
    return table.peek(UNREAD, UP_TO).map(row -> row.text("upTo")).orElse("");
  }

  /** Those of the places that have a mark of this kind. */
  private Set<String> among(String kind, List<String> places) {
    List<String> sorted = places.stream().sorted().toList().reversed();
    if (sorted.size() <= FEW) {
      Set<String> found = new HashSet<>(sorted);
      found.removeIf(place -> table.peek(kind, place).isEmpty());
      return found;
    }
    Set<String> found = new HashSet<>();
    table
        .query(
            new Selection(
                "",
                "pk = :pk AND sk BETWEEN :from AND :to",
                Map.of(
                    ":pk", fromS(kind),
                    ":from", fromS(sorted.getLast()),
                    ":to", fromS(sorted.getFirst())),
                false,
                MOST_IN_RANGE,
                Map.of()))
        .forEach(row -> found.add(row.text("sk")));
    if (found.size() == MOST_IN_RANGE) {
      String last = found.stream().min(String::compareTo).orElseThrow();
      table
          .getAll(
              sorted.stream()
                  .filter(place -> place.compareTo(last) < 0)
                  .map(place -> Table.key(kind, place))
                  .toList())
          .forEach(row -> found.add(row.text("sk")));
    }
    return found;
  }

  @Override
  public List<ArticleId> mark(List<ArticleId> ids, Marking marking) {
    Map<ArticleId, String> places = places(ids);
    String upTo = marking == Marking.READ || marking == Marking.UNREAD ? upTo() : "";
    places.values().forEach(place -> mark(place, marking, upTo));
    return List.copyOf(places.keySet());
  }

  private void mark(String place, Marking marking, String upTo) {
    boolean isOld = place.compareTo(upTo) <= 0;
    switch (marking) {
      case STAR -> table.put(Row.keyed(STAR, place));
      case UNSTAR -> table.delete(STAR, place);
      case READ -> {
        if (isOld) {
          table.delete(UNREAD, place);
        } else {
          table.put(Row.keyed(READ, place));
        }
      }
      case UNREAD -> {
        if (isOld) {
          table.put(Row.keyed(UNREAD, place));
        } else {
          table.delete(READ, place);
        }
      }
      case READ_BEFORE -> readBefore(place);
    }
  }

  private void readBefore(String place) {
    var further = new Change("attribute_not_exists(#upTo) OR #upTo < :new_upTo").set("upTo", place);
    var _ = table.update(UNREAD, UP_TO, further);
    List<String> kept;
    do {
      kept = places(UNREAD, place + "~", MOST_IN_RANGE);
      kept.forEach(k -> table.delete(UNREAD, k));
    } while (kept.size() == MOST_IN_RANGE);
  }

  /** Where these articles stand in the lists, or the ones that took their places. */
  private Map<ArticleId, String> places(List<ArticleId> ids) {
    List<Row> rows =
        ids.size() == 1 // it may have been kept a moment ago
            ? table.get("A#" + ids.getFirst(), "M").stream().toList()
            : table.getAll(ids.stream().distinct().map(id -> Table.key("A#" + id, "M")).toList());
    Map<String, String> found = new HashMap<>();
    for (Row row : rows) {
      DynamoArticleStore.whereItIs(table, row)
          .filter(ArticleRow::isArticle)
          .map(now -> ArticleRow.sort(ArticleRow.read(now, List.of())))
          .ifPresent(place -> found.put(row.text("pk"), place));
    }
    Map<ArticleId, String> places = new LinkedHashMap<>();
    for (ArticleId id : ids) {
      String place = found.getOrDefault("A#" + id, "");
      if (!place.isEmpty()) {
        places.put(id, place);
      }
    }
    return places;
  }

  /** What was done with the first holds for the second too. */
  void carry(Article older, Article newer) {
    Map<ArticleId, Mark> marks = of(List.of(older, newer));
    Mark from = marks.getOrDefault(older.id(), Mark.NONE);
    Mark to = marks.getOrDefault(newer.id(), Mark.NONE);
    if (from.isStarred() && !to.isStarred()) {
      mark(ArticleRow.sort(newer), Marking.STAR, "");
    }
    if (from.isRead() && !to.isRead() && ArticleRow.sort(newer).compareTo(upTo()) > 0) {
      table.put(Row.keyed(READ, ArticleRow.sort(newer)));
    }
  }

  @Override
  public Listing<Article> starred(ArticleQuery query) {
    String cursor = Cursor.read(query.cursor()).sort();
    return marked(STAR, query, cursor.isEmpty() ? UP_TO : cursor);
  }

  @Override
  public Listing<Article> unread(ArticleQuery query) {
    String upTo = upTo();
    String start = Cursor.read(query.cursor()).sort();
    if (!start.isEmpty() && start.compareTo(upTo) <= 0) {
      return marked(UNREAD, query, start);
    }
    List<Article> found = new ArrayList<>();
    String cursor = query.cursor();
    for (int round = 0; round < MOST_LISTS && found.size() < query.limit(); round++) {
      Listing<Article> page = lists.of(rest(query, found.size(), cursor));
      Set<String> read = among(READ, page.items().stream().map(ArticleRow::sort).toList());
      page.items().stream()
          .filter(a -> ArticleRow.sort(a).compareTo(upTo) > 0)
          .filter(a -> !read.contains(ArticleRow.sort(a)))
          .forEach(found::add);
      cursor = page.cursor();
      boolean isPast =
          !page.items().isEmpty() && ArticleRow.sort(page.items().getLast()).compareTo(upTo) <= 0;
      if (isPast || cursor.isEmpty()) {
        return withKept(query, found, upTo);
      }
    }
    return new Listing<>(found, cursor);
  }

  /** After the new ones come those that were made unread again. */
  private Listing<Article> withKept(ArticleQuery query, List<Article> found, String upTo) {
    if (upTo.isEmpty()) {
      return new Listing<>(found, "");
    }
    if (found.size() == query.limit()) {
      return new Listing<>(found, Cursor.write(ArticleRow.sort(found.getLast())));
    }
    Listing<Article> kept = marked(UNREAD, rest(query, found.size(), ""), upTo + "~");
    found.addAll(kept.items());
    return new Listing<>(found, kept.cursor());
  }

  private static ArticleQuery rest(ArticleQuery query, int found, String cursor) {
    return new ArticleQuery(query.group(), query.key(), query.limit() - found, cursor);
  }

  /** The articles with a mark of this kind that the query means, by their items one by one. */
  private Listing<Article> marked(String kind, ArticleQuery query, String before) {
    List<Article> found = new ArrayList<>();
    String last = before;
    for (int round = 0; round < MOST_LISTS; round++) {
      List<String> places = places(kind, last, query.limit());
      Map<String, Article> listed = lists.listed(query, places);
      for (String place : places) {
        if (found.size() == query.limit()) {
          return new Listing<>(found, Cursor.write(last));
        }
        last = place;
        Optional.ofNullable(listed.get(place)).ifPresent(found::add);
      }
      if (places.size() < query.limit()) {
        return new Listing<>(found, "");
      }
    }
    return new Listing<>(found, Cursor.write(last));
  }

  @Override
  public AllMarks all() {
    String upTo = upTo();
    return new AllMarks(
        ids(STAR),
        ids(READ),
        ids(UNREAD),
        upTo.isEmpty() ? Instant.MIN : ArticleRow.storedAt(upTo));
  }

  private Set<ArticleId> ids(String kind) {
    Set<ArticleId> ids = new HashSet<>();
    String last = UP_TO;
    List<String> places;
    do {
      places = places(kind, last, MOST_AT_ONCE);
      places.forEach(place -> ids.add(new ArticleId(place.substring(place.indexOf('#') + 1))));
      last = places.isEmpty() ? "" : places.getLast();
    } while (places.size() == MOST_AT_ONCE);
    return ids;
  }

  /** Newest first. */
  private List<String> places(String kind, String before, int limit) {
    return table
        .query(
            new Selection(
                "",
                "pk = :pk AND sk < :before",
                Map.of(":pk", fromS(kind), ":before", fromS(before)),
                false,
                limit,
                Map.of()))
        .stream()
        .map(row -> row.text("sk"))
        .toList();
  }
}
