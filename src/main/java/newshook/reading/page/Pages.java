package newshook.reading.page;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import newshook.article.Article;
import newshook.article.Delivery;
import newshook.article.Status;
import newshook.reading.templates.JtearticleGenerated;
import newshook.reading.templates.JtefailuresGenerated;
import newshook.reading.templates.JtelistGenerated;
import newshook.reading.templates.JteloginGenerated;
import newshook.reading.templates.JteproblemGenerated;
import newshook.reading.templates.JtesearchGenerated;
import newshook.reading.templates.JtesetupGenerated;
import newshook.reading.templates.JtesourcesGenerated;
import newshook.reading.words.Dates;
import newshook.reading.words.Texts;
import newshook.store.Listing;
import newshook.store.Watch;

/** The HTML pages, in one reader's language. The templates' classes are called as they are. */
public final class Pages {
  private static final int TYPICAL_PAGE = 16 * 1024;

  private final Texts texts;
  private final Dates dates;

  public Pages(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.dates = new Dates(texts, zone);
  }

  public String list(Shown shown, Listing<Article> articles, Instant now) {
    ListView view = new Lists(texts, dates).view(shown, articles, now);
    return render(out -> JtelistGenerated.render(out, null, view));
  }

  public String search(Sought sought) {
    SearchView view = new Searches(texts, dates).view(sought);
    return render(out -> JtesearchGenerated.render(out, null, view));
  }

  public String article(Article article, String html) {
    ArticleView view = new Articles(texts, dates).view(article, html);
    return render(out -> JtearticleGenerated.render(out, null, view));
  }

  /**
   * What was missed.
   *
   * @param whole whether it is one status with all its pages, not the newest of each
   */
  public String failures(List<Misses> misses, boolean whole) {
    FailuresView view = new Failures(texts, dates).view(misses, whole);
    return render(out -> JtefailuresGenerated.render(out, null, view));
  }

  /**
   * The feeds and senders that something came from.
   *
   * @param recent the last deliveries, newest first
   * @param silent sources that ought to have posted
   */
  public String sources(List<Delivery> recent, List<Watch> silent, String feedKey, Instant now) {
    SourcesView view = new Sources(texts, dates).view(recent, silent, feedKey, now);
    return render(out -> JtesourcesGenerated.render(out, null, view));
  }

  /**
   * How to make senders post here.
   *
   * @param origin scheme and host of this archive
   */
  public String setUp(String origin) {
    SetUpView view = new SetUp(texts, origin).view();
    return render(out -> JtesetupGenerated.render(out, null, view));
  }

  public String login(String next, boolean wrong) {
    LoginView view =
        new LoginView(new Frame(texts, texts.say("login.title"), "", false), next, wrong);
    return render(out -> JteloginGenerated.render(out, null, view));
  }

  /** Says plainly why there is nothing: 400, 404 or 405. */
  public String problem(int status) {
    String words = texts.say("problem." + status);
    ProblemView view = new ProblemView(new Frame(texts, words, "", true), status, words);
    return render(out -> JteproblemGenerated.render(out, null, view));
  }

  private static String render(Consumer<OwaspHtmlTemplateOutput> template) {
    TemplateOutput text = new StringOutput(TYPICAL_PAGE);
    template.accept(new OwaspHtmlTemplateOutput(text));
    return text.toString();
  }

  /** Deliveries of one status that have no article. */
  public record Misses(Status status, Listing<Delivery> deliveries) {}
}
