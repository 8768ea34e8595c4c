package newshook.reading;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import newshook.article.Article;
import newshook.article.ArticleId;
import newshook.extract.Content;
import newshook.reading.api.ArticleLines;
import newshook.reading.book.Epub;
import newshook.reading.book.MarkdownFiles;
import newshook.reading.page.Wanted;
import newshook.reading.words.Texts;
import newshook.store.ArticleStore;
import newshook.store.ArticleStore.Whole;
import newshook.store.Listing;
import newshook.store.Mark;

/**
 * Whole articles for other programs: JSON Lines, a book, or Markdown files. The next part is named
 * by a {@code Link} header: a function's answer has an end.
 */
final class Export {
  /** In characters; Lambda's answers end at 6 MB, and a character may need three bytes. */
  private static final int MOST = 1_800_000;

  private static final String BOOK = "newshook.epub";
  private static final String FILES = "newshook-markdown.zip";

  private final ArticleStore articles;
  private final Catalogue catalogue;
  private final int most;

  Export(ArticleStore articles, Catalogue catalogue) {
    this(articles, catalogue, MOST);
  }

  Export(ArticleStore articles, Catalogue catalogue, int most) {
    this.articles = articles;
    this.catalogue = catalogue;
    this.most = most;
  }

  Answer answer(Ask ask) {
    return switch (ask.param("form")) {
      case "", "jsonl" -> lines(ask);
      case "epub" -> book(ask);
      case "markdown" -> files(ask);
      default -> throw Refusal.bad("form must be jsonl, epub or markdown.");
    };
  }

  /** Takes one article more; false, and it is not taken, where there is no room for it. */
  private interface Taker {
    boolean take(Whole whole, Mark mark);
  }

  private Answer lines(Ask ask) {
    ArticleLines lines = new ArticleLines();
    String next =
        write(
            ask,
            (whole, mark) -> lines.add(whole.article(), mark, new Content(whole.html()), most));
    return part(ask, Answer.of("application/x-ndjson", lines.toString()), next);
  }

  private Answer book(Ask ask) {
    Texts texts = Texts.of(ask.header("accept-language"));
    List<Whole> chapters = new ArrayList<>();
    String next = write(ask, roomy(chapters));
    byte[] book = Epub.write(texts, title(Catalogue.wanted(ask)), chapters);
    return part(ask, file("application/epub+zip", BOOK, book), next);
  }

  private Answer files(Ask ask) {
    List<Whole> found = new ArrayList<>();
    String next = write(ask, roomy(found));
    return part(ask, file("application/zip", FILES, MarkdownFiles.write(found)), next);
  }

  /** By the same measure as lines: text packs to less than half, and base64 adds a third. */
  private Taker roomy(List<Whole> found) {
    int[] used = {0};
    return (whole, _) -> {
      int size = whole.html().length();
      if (!found.isEmpty() && used[0] + size > most) {
        return false;
      }
      used[0] += size;
      return found.add(whole);
    };
  }

  private static String title(Wanted wanted) {
    return wanted.key().isEmpty() ? "newshook" : "newshook: " + wanted.key();
  }

  private static Answer file(String type, String name, byte[] content) {
    return Answer.binary(type, Base64.getEncoder().encodeToString(content))
        .with("content-disposition", "attachment; filename=\"" + name + "\"");
  }

  private static Answer part(Ask ask, Answer answer, String next) {
    return next.isEmpty()
        ? answer
        : answer.with("link", "<" + Local.next(ask, next) + ">; rel=\"next\"");
  }

  /** The cursor of the next part, empty at the end. One article always has room. */
  private String write(Ask ask, Taker taker) {
    Wanted wanted = Catalogue.wanted(ask);
    int limit = Asked.limit(ask);
    String cursor = ask.param("cursor");
    Listing<Article> listing = catalogue.list(wanted, limit, cursor);
    Map<ArticleId, Mark> marks = catalogue.marks(listing);
    int taken = 0;
    for (Article listed : listing.items()) {
      Whole whole = articles.read(listed.id()).orElseGet(() -> new Whole(listed, ""));
      if (!taker.take(whole, marks.getOrDefault(listed.id(), Mark.NONE))) {
        return catalogue.list(wanted, taken, cursor).cursor();
      }
      taken++;
    }
    return listing.cursor();
  }
}
