package newshook.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newshook.article.Article;
import newshook.article.Article.Sighting;
import newshook.article.ArticleId;
import newshook.article.Validators;
import newshook.store.Bodies.Kept;
import newshook.store.Table.Change;
import newshook.store.Table.Selection;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Articles in the DynamoDB table. */
public final class DynamoArticleStore implements ArticleStore {
  static final String KIND = "D#";

  /** On an article that turned out to be another one: its id. */
  private static final String MOVED = "moved";

  /** Two workers on one article: each round one of them wins. */
  private static final int MOST_ROUNDS = 10;

  private static final int MOST_SIGHTINGS = 100;
  private static final int MOST_ITEMS = 150;

  private final Table table;
  private final Days days;
  private final Bodies bodies;
  private final ArticleLists lists;
  private final DynamoMarkStore marks;
  private final Changes changes;

  public DynamoArticleStore(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
    this.days = new Days(table);
    this.bodies = new Bodies(table);
    this.lists = new ArticleLists(table, days);
    this.marks = new DynamoMarkStore(client, tableName);
    this.changes = new Changes(table);
  }

  @Override
  public Optional<Article> find(ArticleId id) {
    return meta(id).map(row -> ArticleRow.read(row, sightings(ArticleRow.id(row))));
  }

  /** The article's own item, or that of the one which took its place. */
  private Optional<Row> meta(ArticleId id) {
    return table
        .get("A#" + id, "M")
        .flatMap(row -> whereItIs(table, row))
        .filter(ArticleRow::isArticle);
  }

  static Optional<Row> whereItIs(Table table, Row row) {
    return row.has(MOVED) ? table.get("A#" + row.text(MOVED), "M") : Optional.of(row);
  }

  private List<Sighting> sightings(ArticleId id) {
    return ArticleRow.sightings(places(id, "F#"));
  }

  @Override
  public Optional<String> body(ArticleId id) {
    return meta(id).flatMap(row -> bodies.read(ArticleRow.id(row), "B", body(row)));
  }

  /**
   * One query over the article's items, which DynamoDB rounds up once; what is not whole in it
   * (many sightings, a body that was written a moment ago) is read again item by item.
   */
  @Override
  public Optional<Whole> read(ArticleId id) {
    Map<String, Row> items = new LinkedHashMap<>();
    table
        .query(
            new Selection(
                "",
                "pk = :pk AND sk <= :meta",
                Map.of(":pk", fromS("A#" + id), ":meta", fromS("M")),
                false,
                MOST_ITEMS,
                Map.of()))
        .forEach(row -> items.put(row.text("sk"), row));
    return Optional.ofNullable(items.get("M"))
        .filter(meta -> items.size() < MOST_ITEMS && !meta.has(MOVED))
        .filter(ArticleRow::isArticle)
        .flatMap(meta -> Bodies.text(body(meta), key -> Optional.ofNullable(items.get(key))))
        .map(html -> new Whole(ArticleRow.read(items), html))
        .or(() -> find(id).map(article -> new Whole(article, body(id).orElse(""))));
  }

  private static Kept body(Row row) {
    return new Kept(row.text("body"), row.count("chunks"));
  }

  @Override
  public Map<String, ArticleId> known(List<String> urls) {
    Map<String, ArticleId> own = new LinkedHashMap<>();
    urls.forEach(url -> own.put(url, ArticleId.of(url)));
    Map<String, Row> rows = new HashMap<>();
    table
        .getAll(
            own.values().stream()
                .flatMap(id -> Stream.of(Table.key("L#" + id, "L"), Table.key("A#" + id, "M")))
                .toList())
        .forEach(row -> rows.put(row.text("pk"), row));
    Map<String, ArticleId> known = new LinkedHashMap<>();
    own.forEach((url, id) -> {
      Row alias = rows.get("L#" + id);
      if (alias != null) {
        known.put(url, new ArticleId(alias.text("article")));
      } else if (rows.containsKey("A#" + id)) {
        known.put(url, id);
      }
    });
    return known;
  }

  /**
   * Body first, then the meta item that names it, then the lists: a crash in between leaves nothing
   * half visible.
   */
  @Override
  public Article save(Article article, String html, List<String> aliases, Validators validators) {
    Kept body = bodies.write(article.id(), html);
    Article saved = saveMeta(article, body, validators);
    Article kept = tagged(saved, article.tags());
    days.note(KIND, kept.storedAt());
    if (kept.revision() > 1) {
      renewLists(kept);
    }
    article.tags().forEach(tag -> table.putNew(ArticleRow.tag(kept, tag)));
    boolean isKnown = !saved.storedAt().equals(article.storedAt());
    for (Sighting sighting : article.sightings()) {
      if (table.putNew(ArticleRow.feed(kept, sighting)) && isKnown) {
        changes.note(article.id());
      }
    }
    aliases.forEach(url -> putAlias(url, article.id()));
    return kept;
  }

  /** The article's places in lists of feeds and tags show what it is now. */
  private void renewLists(Article article) {
    changes.note(article.id());
    for (Row row : places(article.id(), "F#")) {
      ArticleRow.sighting(row).ifPresent(s -> table.put(ArticleRow.feed(article, s)));
    }
    for (Row row : places(article.id(), "G#")) {
      table.put(ArticleRow.tag(article, row.text("sk").substring(2)));
    }
  }

  private List<Row> places(ArticleId id, String kind) {
    return table.query(
        new Selection(
            "",
            "pk = :pk AND begins_with(sk, :kind)",
            Map.of(":pk", fromS("A#" + id), ":kind", fromS(kind)),
            true,
            MOST_SIGHTINGS,
            Map.of()));
  }

  private Article saveMeta(Article article, Kept body, Validators validators) {
    if (table.putNew(ArticleRow.write(article, body, validators))) {
      return article;
    }
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Row row = table.get("A#" + article.id(), "M").orElseThrow();
      Article older = ArticleRow.read(row, sightings(article.id()));
      boolean isSame = body.equals(body(row)) && !Revision.isCorrected(older, article);
      if (isSame || ArticleRow.isNewer(row) || !Revision.improves(older, article)) {
        return older;
      }
      Article next = Revision.after(older, article);
      Row renewed =
          ArticleRow.write(next, body, validators)
              .put(Older.NAME, Older.with(row, older, body(row)));
      if (table.putIfRevision(renewed, older.revision())) {
        return next;
      }
    }
    throw new IllegalStateException("article " + article.id() + " changed under every try");
  }

  @Override
  public Validators validators(ArticleId id) {
    return table.peek("A#" + id, "M").map(ArticleRow::validators).orElse(Validators.NONE);
  }

  @Override
  public void see(ArticleId id, Sighting sighting, List<String> tags, List<String> aliases) {
    Article article = tagged(find(id).orElseThrow(), tags);
    tags.forEach(tag -> table.putNew(ArticleRow.tag(article, tag)));
    if (table.putNew(ArticleRow.feed(article, sighting))) {
      changes.note(id);
    }
    aliases.forEach(url -> putAlias(url, id));
  }

  /** The article with these tags too: a second sender may file it under its own. */
  private Article tagged(Article article, List<String> tags) {
    Article now = article;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Article wanted = now.withTags(tags);
      if (wanted.tags().equals(now.tags())) {
        return now;
      }
      if (table.update("A#" + now.id(), "M", ArticleRow.retag(now, wanted)).isPresent()) {
        renewLists(wanted);
        return wanted;
      }
      now = find(now.id()).orElseThrow();
    }
    throw new IllegalStateException("article " + article.id() + " changed under every try");
  }

  /** An article is found by its own key as it is. */
  private void putAlias(String url, ArticleId id) {
    ArticleId own = ArticleId.of(url);
    if (!own.equals(id)) {
      table.put(Row.keyed("L#" + own, "L").put("article", id.value()));
    }
  }

  @Override
  public List<OlderText> older(ArticleId id) {
    Optional<Row> meta = meta(id);
    if (meta.isEmpty()) {
      return List.of();
    }
    List<OlderText> texts = new ArrayList<>();
    for (Older older : Older.of(meta.get())) {
      String html = bodies.read(ArticleRow.id(meta.get()), "B", older.body()).orElse("");
      texts.add(new OlderText(older.revision(), older.at(), older.verdict(), older.words(), html));
    }
    return texts;
  }

  @Override
  public void supersede(ArticleId older, ArticleId newer) {
    if (older.equals(newer)) {
      return;
    }
    find(older).ifPresent(from -> find(newer).ifPresent(to -> marks.carry(from, to)));
    for (String kind : List.of("F#", "G#")) {
      for (Row row : places(older, kind)) {
        var unlisted = new Change("attribute_exists(pk)").set(MOVED, newer.value());
        var _ = table.update("A#" + older, row.text("sk"), unlisted.remove("gk").remove("gs"));
      }
    }
    var moved = // last: until then the next try finds the older one, and does all of it again
        new Change("attribute_exists(pk)")
            .set(MOVED, newer.value())
            .remove("dk")
            .remove("ds")
            .remove("gk")
            .remove("gs");
    var _ = table.update("A#" + older, "M", moved);
    changes.note(older);
  }

  @Override
  public void keepPage(ArticleId id, String pageUrl, String html, Instant until) {
    bodies.writePage(id, new KeptPage(pageUrl, html), until);
  }

  @Override
  public Optional<KeptPage> page(ArticleId id) {
    return bodies.readPage(id);
  }

  @Override
  public Listing<Article> list(ArticleQuery query) {
    return lists.of(query);
  }

  @Override
  public Around around(Article article, int each) {
    return new Around(lists.side(article, each, true), lists.side(article, each, false));
  }
}
