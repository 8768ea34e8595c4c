package newshook.reading.page;

import java.util.List;
import newshook.reading.words.Dates.When;
import org.jspecify.annotations.Nullable;

/**
 * One article to read.
 *
 * @param notice what is missing of the text, empty where nothing is
 * @param leadImage empty where there is none or the text begins with it
 * @param keywords what the page files itself under, in one line
 * @param html sanitised; shown as it is
 * @param newer the article that was kept after it, if it is known
 * @param older the one that was kept before it
 */
public record ArticleView(
    Frame frame,
    String title,
    String language,
    String direction,
    Anchor original,
    Anchor site,
    String byline,
    @Nullable When published,
    @Nullable When modified,
    When stored,
    String length,
    String notice,
    String leadImage,
    String html,
    List<Anchor> tags,
    String keywords,
    List<Anchor> formats,
    List<Seen> seen,
    String revision,
    MarkView mark,
    List<Like> elsewhere,
    @Nullable Anchor newer,
    @Nullable Anchor older) {
  /** An article of another site on the same story. */
  public record Like(Anchor title, String language, Anchor site, When when) {}

  /** One way on which the article came. */
  public record Seen(Anchor feed, Anchor link, When at) {}
}
