package newshook.extract;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newshook.article.PublishedAt;
import newshook.article.Verdict;
import newshook.extract.verdict.PageJoin;
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
 * @param wholePage where all pages of the article stand on one; null if the page names none
 * @param from where each part came from: {@code title -> json-ld, content -> blocks}
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
    @Nullable URI wholePage,
    Map<String, String> from) {
  public Extraction {
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
    nextPages = List.copyOf(nextPages);
    from = Map.copyOf(from);
  }

  /**
   * The same article with its further pages.
   *
   * @param further what they hold, in order
   * @param missing how many could not be had
   */
  public Extraction joined(List<Extraction> further, int missing) {
    List<String> pages =
        Stream.concat(Stream.of(this), further.stream()).map(e -> e.content().html()).toList();
    boolean paid = further.stream().anyMatch(e -> e.verdict() == Verdict.PAYWALL);
    Verdict all = paid ? Verdict.PAYWALL : missing > 0 ? Verdict.PARTIAL : Verdict.FULL;
    String why =
        missing > 0
            ? "%d pages were joined, %d more could not be had.".formatted(pages.size(), missing)
            : "The article's %d pages were joined.".formatted(pages.size());
    return new Extraction(
        all,
        why,
        title,
        byline,
        authors,
        publishedAt,
        modifiedAt,
        siteName,
        section,
        tags,
        language,
        leadImage,
        canonicalUrl,
        standfirst,
        excerpt,
        paywalled,
        new Content(PageJoin.join(pages)),
        nextPages,
        null,
        from);
  }
}
