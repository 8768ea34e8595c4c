package newshook.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newshook.article.Article;
import newshook.article.Article.Sighting;
import newshook.article.ArticleId;
import newshook.article.Validators;
import newshook.store.Bodies.Kept;
import newshook.store.Table.Selection;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Articles in the DynamoDB table. */
public final class DynamoArticleStore implements ArticleStore {
  private static final String KIND = "D#";

  /** Two workers on one article: each round one of them wins. */
  private static final int MOST_ROUNDS = 10;

  private static final int MOST_SIGHTINGS = 100;
  private static final int MOST_ITEMS = 150;

  private final Table table;
  private final Days days;
  private final Bodies bodies;

  public DynamoArticleStore(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
    this.days = new Days(table);
    this.bodies = new Bodies(table);
  }

  @Override
  public Optional<Article> find(ArticleId id) {
    return table.get("A#" + id, "M").map(row -> ArticleRow.read(row, sightings(id)));
  }

  private List<Sighting> sightings(ArticleId id) {
    return ArticleRow.sightings(places(id, "F#"));
  }

  @Override
  public Optional<String> body(ArticleId id) {
    return table.peek("A#" + id, "M").flatMap(row -> bodies.read(id, "B", body(row)));
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
        .filter(_ -> items.size() < MOST_ITEMS)
        .flatMap(meta -> Bodies.text(body(meta), key -> Optional.ofNullable(items.get(key))))
        .map(html -> new Whole(ArticleRow.read(items), html))
        .or(() -> find(id).map(article -> new Whole(article, body(id).orElse(""))));
  }

  private static Kept body(Row row) {
    return new Kept(row.text("body"), (int) row.number("chunks"));
  }

  @Override
  public Optional<ArticleId> known(List<String> urls) {
    return urls.stream()
        .flatMap(url -> table.peek(alias(url), "L").stream())
        .map(row -> new ArticleId(row.text("article")))
        .findFirst();
  }

  private static String alias(String url) {
    return "L#" + ArticleId.of(url);
  }

  /**
   * Body first, then the meta item that names it, then the lists: a crash in between leaves nothing
   * half visible.
   */
  @Override
  public Article save(Article article, String html, List<String> aliases, Validators validators) {
    Kept body = bodies.write(article.id(), html);
    Article kept = tagged(saveMeta(article, body, validators), article.tags());
    days.note(KIND, kept.storedAt());
    if (kept.revision() > 1) {
      renewLists(kept);
    }
    article.tags().forEach(tag -> table.putNew(ArticleRow.tag(kept, tag)));
    article.sightings().forEach(s -> table.putNew(ArticleRow.feed(kept, s)));
    aliases.forEach(url -> putAlias(url, article.id()));
    return kept;
  }

  /** The article's places in lists of feeds and tags show what it is now. */
  private void renewLists(Article article) {
    for (Row row : places(article.id(), "F#")) {
      table.put(ArticleRow.feed(article, ArticleRow.sighting(row)));
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
      Article older = ArticleRow.read(row, article.sightings());
      boolean isSame = body.equals(body(row)) && !Revision.isCorrected(older, article);
      if (isSame || !Revision.improves(older, article)) {
        return older;
      }
      Article next = Revision.after(older, article);
      if (table.putIfRevision(ArticleRow.write(next, body, validators), older.revision())) {
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
    table.putNew(ArticleRow.feed(article, sighting));
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

  private void putAlias(String url, ArticleId id) {
    table.put(Row.keyed(alias(url), "L").put("article", id.value()));
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
    Cursor start = Cursor.read(query.cursor());
    return switch (query.group()) {
      case ALL -> listDays(query.limit(), start);
      case HOST -> listGroup("H", query.key(), "M", query.limit(), start);
      case FEED ->
          listGroup("F", query.key(), "F#" + ArticleRow.clipped(query.key()), query.limit(), start);
      case TAG ->
          listGroup("G", query.key(), "G#" + ArticleRow.clipped(query.key()), query.limit(), start);
    };
  }

  private Listing<Article> listDays(int limit, Cursor start) {
    List<Row> rows = new ArrayList<>();
    for (String day : days.from(KIND, start.day())) {
      int wanted = limit + 1 - rows.size();
      Cursor after = day.equals(start.day()) ? start : new Cursor("");
      rows.addAll(
          indexPage(Index.BY_DAY, "dk", "ds", KIND + day + Index.SHARD, "M", wanted, after));
      if (rows.size() > limit) {
        break;
      }
    }
    return listing(rows, limit);
  }

  private Listing<Article> listGroup(String kind, String key, String sk, int limit, Cursor start) {
    String partition = ArticleRow.group(kind, key);
    return listing(indexPage(Index.BY_GROUP, "gk", "gs", partition, sk, limit + 1, start), limit);
  }

  /** One row more than the limit says that there is another page. */
  private static Listing<Article> listing(List<Row> rows, int limit) {
    List<Article> articles =
        rows.stream().limit(limit).map(row -> ArticleRow.read(row, List.of())).toList();
    return new Listing<>(
        articles, rows.size() <= limit ? "" : Cursor.write(ArticleRow.sort(articles.getLast())));
  }

  private List<Row> indexPage(
      String index,
      String pkName,
      String skName,
      String partition,
      String sk,
      int limit,
      Cursor after) {
    Map<String, AttributeValue> startKey = new HashMap<>();
    if (!after.isStart()) {
      startKey.putAll(Table.key("A#" + after.id(), sk));
      startKey.put(pkName, fromS(partition));
      startKey.put(skName, fromS(after.sort()));
    }
    return table.query(
        new Selection(
            index, pkName + " = :p", Map.of(":p", fromS(partition)), false, limit, startKey));
  }
}
