package newshook.search;

import java.util.List;
import newshook.article.ArticleId;

/** Some of the articles, with their terms: packed, or just come in. */
sealed interface Part permits Fresh, Segment {
  int size();

  ArticleId id(int doc);

  /** In seconds since 1970. */
  int stored(int doc);

  /** In days since 1970. */
  int day(int doc);

  /** In words. */
  int length(int doc);

  /** Whether no other part has a later state of the article. */
  boolean isAlive(int doc);

  Postings find(String term);

  /** Of every term that begins so. */
  List<Postings> startingWith(String prefix);
}
