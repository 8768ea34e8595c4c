package newshook.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newshook.article.Article;
import newshook.article.Article.Sighting;
import newshook.article.ArticleId;
import newshook.article.Validators;
import newshook.article.Verdict;

/** Keeps articles and gives them back. Doing anything twice changes nothing. */
public interface ArticleStore {
  Optional<Article> find(ArticleId id);

  /** The content HTML. */
  Optional<String> body(ArticleId id);

  /** The article and its content HTML at once: cheaper than {@code find} and {@code body}. */
  Optional<Whole> read(ArticleId id);

  /** An article with its content HTML. */
  record Whole(Article article, String html) {}

  /**
   * Articles as lists show them: without {@code evidence}, {@code keywords}, {@code modifiedAt} and
   * {@code sightings}.
   */
  Listing<Article> list(ArticleQuery query);

  /** Where these forms of a link are known to lead to, in their order; those that are not lack. */
  Map<String, ArticleId> known(List<String> urls);

  /**
   * Keeps the article with its body, its sightings and all the forms of its link. What is kept
   * already is never made worse: a better verdict, or another text that is not shorter by much,
   * replaces the older one as a new revision. Returns the article as it is kept then.
   */
  default Article save(Article article, String html, List<String> aliases) {
    return save(article, html, aliases, Validators.NONE);
  }

  /** The same, with what the site said of the page that it was read from. */
  Article save(Article article, String html, List<String> aliases, Validators validators);

  /**
   * The articles that were kept next to this one, whatever list they stand in: at most so many on
   * each side, of a few days.
   */
  Around around(Article article, int each);

  /** Nearest first on both sides. */
  record Around(List<Article> newer, List<Article> older) {
    public Around {
      newer = List.copyOf(newer);
      older = List.copyOf(older);
    }
  }

  /** Of the page that the kept text was read from. */
  Validators validators(ArticleId id);

  /** The older texts of the article, the first one first; none while it never changed. */
  List<OlderText> older(ArticleId id);

  /**
   * A text that another one replaced.
   *
   * @param at when it was found
   */
  record OlderText(int revision, Instant at, Verdict verdict, int words, String html) {}

  /**
   * One article turned out to be another: the lists show the second only, and who asks for the
   * first gets the second. Nothing of the first is thrown away.
   */
  void supersede(ArticleId older, ArticleId newer);

  /**
   * Keeps the page that the article was read from, until the given moment, so that extraction can
   * be replayed without the network. One page an article: the last.
   */
  void keepPage(ArticleId id, String pageUrl, String html, Instant until);

  /** The kept page, if there still is one. */
  Optional<KeptPage> page(ArticleId id);

  /** The page of an article as it was fetched. */
  record KeptPage(String url, String html) {}

  /**
   * Notes that one more delivery led to an article that is kept, and files it under that delivery's
   * tags too.
   */
  void see(ArticleId id, Sighting sighting, List<String> tags, List<String> aliases);
}
