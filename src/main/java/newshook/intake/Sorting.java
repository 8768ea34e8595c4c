package newshook.intake;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newshook.article.Article;
import newshook.article.ArticleId;
import newshook.article.Delivery;
import newshook.article.FeedItem;
import newshook.extract.Content;
import newshook.extract.Extraction;
import newshook.sorting.Facts;
import newshook.sorting.Field;
import newshook.sorting.Sorted;
import newshook.sorting.SortingRule;
import newshook.sorting.SortingRules;

/** Asks the reader's own rules about what comes in: about its event first, then about its page. */
public final class Sorting {
  public static final Sorting NONE = new Sorting(() -> SortingRules.NONE, id -> {});

  private static final String AUTHORS = ", ";

  private final Rulebook rules;
  private final Stars stars;

  public Sorting(Rulebook rules, Stars stars) {
    this.rules = rules;
    this.stars = stars;
  }

  /**
   * Asks for the rules ahead of the claim: after a restore they are on their way already, and leave
   * the claim a connection. A fault is the delivery's only where they are needed.
   */
  void ready() {
    try {
      var _ = rules.now();
    } catch (RuntimeException _) {
      // they are asked for again behind the claim
    }
  }

  /** What a delivery that was dropped says of it. */
  static String why(SortingRule rule) {
    return "line " + rule.line() + ": " + rule.text();
  }

  /** What the event alone is enough for: asked before anything is fetched. */
  Sorted ofEvent(Delivery delivery) {
    SortingRules now = rules.now();
    FeedItem item = delivery.item();
    return now.isEmpty() || item == null
        ? Sorted.NOTHING
        : now.sort(Facts.ofEvent(event(delivery, item)));
  }

  /** Of a page that was read. */
  Sorted of(Delivery delivery, Extraction page, URI url) {
    SortingRules now = rules.now();
    FeedItem item = delivery.item();
    if (now.isEmpty() || item == null) {
      return Sorted.NOTHING;
    }
    Map<Field, List<String>> facts = event(delivery, item);
    add(facts, Field.TITLE, page.title());
    add(facts, Field.AUTHOR, page.byline(), String.join(AUTHORS, page.authors()));
    add(facts, Field.HOST, Facts.host(url.toString()), Facts.host(page.canonicalUrl()));
    add(facts, Field.LINK, url.toString());
    add(facts, Field.LANG, page.language());
    add(facts, Field.VERDICT, page.verdict().name());
    String text = page.content().text();
    add(facts, Field.TEXT, text);
    return now.sort(Facts.whole(facts, Content.words(text)));
  }

  /** Of an article that is kept already: its text is not read again for it. */
  Sorted of(Delivery delivery, Article article) {
    SortingRules now = rules.now();
    FeedItem item = delivery.item();
    return now.isEmpty() || item == null
        ? Sorted.NOTHING
        : now.sort(Facts.of(article, "", event(delivery, item)));
  }

  private static Map<Field, List<String>> event(Delivery delivery, FeedItem item) {
    Map<Field, List<String>> facts = new EnumMap<>(Field.class);
    add(facts, Field.SOURCE, delivery.sourceId());
    add(facts, Field.FEED, item.feedTitle());
    add(facts, Field.TITLE, item.title());
    add(facts, Field.AUTHOR, item.author());
    add(facts, Field.HOST, Facts.host(item.link()));
    add(facts, Field.LINK, item.link());
    add(facts, Field.TAG, item.tags().toArray(String[]::new));
    add(facts, Field.TEXT, item.content());
    return facts;
  }

  private static void add(Map<Field, List<String>> facts, Field field, String... said) {
    facts.merge(
        field,
        List.of(said),
        (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
  }

  /** What once had an article keeps it, whatever the rules say since. */
  static boolean drops(Delivery delivery, Sorted sorted) {
    return delivery.articleId() == null && sorted.dropped().isPresent();
  }

  /** A replay stars nothing: somebody may have taken the star away. */
  void star(Delivery delivery, Sorted sorted, ArticleId id) {
    boolean isFirst = delivery.articleId() == null && delivery.attemptsBefore() == 0;
    if (isFirst && sorted.isStarred()) {
      stars.star(id);
    }
  }
}
