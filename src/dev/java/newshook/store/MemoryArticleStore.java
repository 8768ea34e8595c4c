package newshook.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import newshook.article.Article;
import newshook.article.Article.Sighting;
import newshook.article.ArticleId;
import newshook.article.Validators;

/**
 * Keeps articles for as long as the process lives, by the same rules as the table. For development
 * and tests; safe for use by several threads.
 */
public final class MemoryArticleStore implements ArticleStore {
  private final Map<ArticleId, Article> articles = new HashMap<>();
  private final Map<ArticleId, String> bodies = new HashMap<>();
  private final Map<ArticleId, KeptPage> pages = new HashMap<>();
  private final Map<ArticleId, Validators> validators = new HashMap<>();
  private final Map<String, ArticleId> aliases = new HashMap<>();
  private final Map<ArticleId, List<OlderText>> older = new HashMap<>();
  private final Map<ArticleId, ArticleId> moved = new HashMap<>();

  @Override
  public synchronized Optional<Article> find(ArticleId id) {
    return Optional.ofNullable(articles.get(moved.getOrDefault(id, id)));
  }

  @Override
  public synchronized Optional<String> body(ArticleId id) {
    return Optional.ofNullable(bodies.get(moved.getOrDefault(id, id)));
  }

  @Override
  public synchronized List<OlderText> older(ArticleId id) {
    return List.copyOf(older.getOrDefault(moved.getOrDefault(id, id), List.of()));
  }

  @Override
  public synchronized void supersede(ArticleId from, ArticleId to) {
    if (!from.equals(to) && articles.containsKey(from)) {
      moved.put(from, to);
    }
  }

  @Override
  public synchronized Optional<Whole> read(ArticleId id) {
    return find(id).map(article -> new Whole(article, body(id).orElse("")));
  }

  @Override
  public synchronized Map<String, ArticleId> known(List<String> urls) {
    Map<String, ArticleId> known = new LinkedHashMap<>();
    for (String url : urls) {
      ArticleId own = ArticleId.of(url);
      Optional.ofNullable(aliases.get(url))
          .or(() -> Optional.of(own).filter(articles::containsKey))
          .ifPresent(id -> known.put(url, id));
    }
    return known;
  }

  @Override
  public synchronized Article save(
      Article article, String html, List<String> forms, Validators said) {
    Article before = articles.get(article.id());
    if (before == null) {
      articles.put(article.id(), article);
      bodies.put(article.id(), html);
      validators.put(article.id(), said);
    } else if ((!html.equals(bodies.get(article.id())) || Revision.isCorrected(before, article))
        && Revision.improves(before, article)) {
      Article next = Revision.after(before, article);
      articles.put(article.id(), with(next, next.evidence(), before.sightings()));
      older
          .computeIfAbsent(article.id(), _ -> new ArrayList<>())
          .add(
              new OlderText(
                  before.revision(),
                  before.changedAt(),
                  before.verdict(),
                  before.words(),
                  bodies.getOrDefault(article.id(), "")));
      bodies.put(article.id(), html);
      validators.put(article.id(), said);
    }
    article.sightings().forEach(s -> see(article.id(), s, article.tags(), forms));
    return find(article.id()).orElseThrow();
  }

  @Override
  public synchronized Validators validators(ArticleId id) {
    return validators.getOrDefault(id, Validators.NONE);
  }

  @Override
  public synchronized void keepPage(ArticleId id, String pageUrl, String html, Instant until) {
    pages.put(id, new KeptPage(pageUrl, html));
  }

  @Override
  public synchronized Optional<KeptPage> page(ArticleId id) {
    return Optional.ofNullable(pages.get(id));
  }

  @Override
  public synchronized void see(
      ArticleId id, Sighting sighting, List<String> tags, List<String> forms) {
    Article article = find(id).orElseThrow().withTags(tags);
    articles.put(id, article);
    if (article.sightings().stream().noneMatch(s -> feed(s).equals(feed(sighting)))) {
      List<Sighting> all = new ArrayList<>(article.sightings());
      all.add(sighting);
      all.sort(Comparator.comparing(Sighting::at));
      articles.put(id, with(article, article.evidence(), all));
    }
    forms.forEach(f -> aliases.put(f, id));
  }

  @Override
  public synchronized Listing<Article> list(ArticleQuery query) {
    String after = Cursor.read(query.cursor()).sort();
    List<Article> found =
        articles.values().stream()
            .filter(a -> isIn(query, a) && !moved.containsKey(a.id()))
            .filter(a -> after.isEmpty() || ArticleRow.sort(a).compareTo(after) < 0)
            .sorted(Comparator.comparing(ArticleRow::sort).reversed())
            .limit(query.limit() + 1L)
            .toList();
    List<Article> page =
        found.stream().limit(query.limit()).map(a -> with(a, "", List.of())).toList();
    boolean isLast = found.size() <= query.limit();
    return new Listing<>(page, isLast ? "" : Cursor.write(ArticleRow.sort(page.getLast())));
  }

  @Override
  public synchronized Around around(Article article, int each) {
    List<Article> all =
        articles.values().stream()
            .filter(a -> !moved.containsKey(a.id()) && !a.id().equals(article.id()))
            .sorted(Comparator.comparing(ArticleRow::sort))
            .toList();
    Predicate<Article> isNewer = a -> ArticleRow.sort(a).compareTo(ArticleRow.sort(article)) > 0;
    return new Around(
        all.stream().filter(isNewer).limit(each).toList(),
        all.reversed().stream().filter(isNewer.negate()).limit(each).toList());
  }

  private static boolean isIn(ArticleQuery query, Article article) {
    return switch (query.group()) {
      case ALL -> true;
      case HOST -> ArticleRow.host(article.url()).equals(query.key());
      case FEED -> article.sightings().stream().anyMatch(s -> feed(s).equals(query.key()));
      case TAG -> article.tags().contains(query.key());
    };
  }

  private static String feed(Sighting sighting) {
    return sighting.feedTitle().isEmpty() ? sighting.sourceId() : sighting.feedTitle();
  }

  private static Article with(Article a, String evidence, List<Sighting> sightings) {
    return new Article(
        a.id(),
        a.url(),
        a.title(),
        a.byline(),
        a.authors(),
        a.siteName(),
        a.publishedAt(),
        a.modifiedAt(),
        a.language(),
        a.section(),
        a.tags(),
        a.keywords(),
        a.excerpt(),
        a.leadImage(),
        a.words(),
        a.verdict(),
        evidence,
        a.storedAt(),
        a.changedAt(),
        a.revision(),
        sightings);
  }
}
