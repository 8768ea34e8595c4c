package newshook.extract;

import java.net.URI;
import java.util.List;
import java.util.Map;
import newshook.article.PublishedAt;
import newshook.article.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a page holds. Strings are empty, never null, where nothing was found.
 *
 * @param evidence why the verdict, for a person
 * @param title headline, the site's suffix off
 * @param byline as the page prints it; {@code authors} are the people in it
 * @param language BCP 47
 * @param canonicalUrl the page's own address as it says; empty if it says none or one that cannot
 *     be
 * @param standfirst the summary that the page prints below the headline
 * @param excerpt short summary
 * @param paywalled the page says that it is not free
 * @param nextPages further pages of the same article, in order, for the caller to fetch
 * @param from where each part came from: {@code title -> json-ld}
 */
public record Extraction(
    Verdict verdict,
    String evidence,
    String title,
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
    String standfirst,
    String excerpt,
    boolean paywalled,
    Content content,
    List<URI> nextPages,
    Map<String, String> from) {
  public Extraction {
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
    nextPages = List.copyOf(nextPages);
    from = Map.copyOf(from);
  }
}
