package newshook.extract.meta;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newshook.article.PublishedAt;
import newshook.extract.block.Hints;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article. Strings are empty where it says nothing.
 *
 * @param headline the title as the page prints it; now and then its data has a better one
 * @param description the page's own summary
 * @param standfirst the summary that it prints below its headline
 * @param articleBody the article's text in the structured data, often cut or missing
 * @param wordCount how many words the article has, as the page says; 0 if it does not
 * @param from where each part came from
 */
public record Metadata(
    String title,
    String headline,
    String byline,
    List<String> authors,
    @Nullable PublishedAt publishedAt,
    @Nullable PublishedAt modifiedAt,
    String siteName,
    String section,
    List<String> tags,
    String language,
    String leadImage,
    String canonicalUrl,
    String description,
    String standfirst,
    String articleBody,
    int wordCount,
    boolean paywalled,
    boolean saysArticle,
    Map<String, String> from) {

  /** What the block model wants to know of it. */
  public Hints hints() {
    return new Hints(headline, description, articleBody, byline + " " + siteName);
  }

  public Metadata withTitle(String better, String where) {
    return with(better, better, byline, authors, publishedAt, "title", where);
  }

  public Metadata withAuthors(List<String> better, String where) {
    return with(title, headline, String.join(", ", better), better, publishedAt, "authors", where);
  }

  /** With the date that a text names; as it was if it names none. */
  public Metadata withDate(String text, String where) {
    return DateReader.read(text, where)
        .map(date -> with(title, headline, byline, authors, date, "publishedAt", where))
        .orElse(this);
  }

  /** With a note of where a part of the article came from. */
  public Metadata noting(String part, String where) {
    return with(title, headline, byline, authors, publishedAt, part, where);
  }

  private Metadata with(
      String newTitle,
      String newHeadline,
      String newByline,
      List<String> newAuthors,
      @Nullable PublishedAt newDate,
      String part,
      String where) {
    Map<String, String> places = new HashMap<>(from);
    places.put(part, where);
    return new Metadata(
        newTitle,
        newHeadline,
        newByline,
        newAuthors,
        newDate,
        modifiedAt,
        siteName,
        section,
        tags,
        language,
        leadImage,
        canonicalUrl,
        description,
        standfirst,
        articleBody,
        wordCount,
        paywalled,
        saysArticle,
        places);
  }
}
