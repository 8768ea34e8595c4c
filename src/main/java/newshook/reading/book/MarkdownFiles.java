package newshook.reading.book;

import java.util.List;
import newshook.extract.Content;
import newshook.reading.api.FrontMatter;
import newshook.store.ArticleStore.Whole;

/** A zip with one Markdown file an article, each saying at its top what it is. */
public final class MarkdownFiles {
  private static final int LONGEST_NAME = 60;

  private MarkdownFiles() {}

  public static byte[] write(List<Whole> articles) {
    Archive zip = new Archive();
    for (Whole whole : articles) {
      zip.add(name(whole), FrontMatter.of(whole.article(), new Content(whole.html())));
    }
    return zip.close();
  }

  /** Sorts by day; the id keeps two of one headline apart. */
  private static String name(Whole whole) {
    String words = whole.article().title().replaceAll("[^\\p{L}\\p{N}]+", "-");
    int end =
        words.offsetByCodePoints(
            0, Math.min(LONGEST_NAME, words.codePointCount(0, words.length())));
    String slug = words.substring(0, end).replaceAll("^-|-$", "");
    String day = whole.article().storedAt().toString().substring(0, 10);
    return day + "-" + slug + "-" + whole.article().id() + ".md";
  }
}
