package newshook.reading.page;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import newshook.article.Article;
import newshook.article.Delivery;
import newshook.article.FeedItem;
import newshook.article.Reason;
import newshook.reading.templates.JtearticleGenerated;
import newshook.reading.templates.JtefailuresGenerated;
import newshook.reading.templates.JtelistGenerated;
import newshook.reading.templates.JteloginGenerated;
import newshook.reading.templates.JteproblemGenerated;
import newshook.reading.templates.JtesearchGenerated;
import newshook.reading.templates.JtesetupGenerated;
import newshook.reading.templates.JteshareGenerated;
import newshook.reading.templates.JtesortingGenerated;
import newshook.reading.templates.JtesourcesGenerated;
import newshook.reading.words.Dates;
import newshook.reading.words.Remark;
import newshook.reading.words.Texts;
import newshook.sorting.Sorted;
import newshook.sorting.SortingRules;
import newshook.store.Listing;
import newshook.store.SortingStore.Text;
import newshook.store.Watch;
import org.jspecify.annotations.Nullable;

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

  public String article(Article article, String html, Surroundings surroundings) {
    ArticleView view = new Articles(texts, dates).view(article, html, surroundings);
    return render(out -> JtearticleGenerated.render(out, null, view));
  }

  /**
   * What was missed, by reason.
   *
   * @param only the one reason that is shown, or null for all of them
   * @param older address of what came before these deliveries, empty at the end
   */
  public String failures(List<Delivery> deliveries, @Nullable Reason only, String older) {
    FailuresView view = new Failures(texts, dates).view(deliveries, only, older);
    return render(out -> JtefailuresGenerated.render(out, null, view));
  }

  /**
   * The feeds and senders that something came from.
   *
   * @param recent the last deliveries, newest first
   * @param watches when each source was heard of last
   */
  public String sources(List<Delivery> recent, List<Watch> watches, String feedKey, Instant now) {
    SourcesView view = new Sources(texts, dates).view(recent, watches, feedKey, now);
    return render(out -> JtesourcesGenerated.render(out, null, view));
  }

  /**
   * How to make senders post here.
   *
   * @param origin scheme and host of this archive
   * @param form what was typed into the checker
   * @param checked what came of it; null while nothing was
   */
  public String setUp(String origin, Map<String, String> form, @Nullable Check checked) {
    SetUpView view = new SetUp(texts, origin).view(form, checked);
    return render(out -> JtesetupGenerated.render(out, null, view));
  }

  /** What became of a test post. */
  public record Check(String mode, String zone, List<FeedItem> items, List<Remark> remarks) {}

  /**
   * The sorting rules.
   *
   * @param said key of a notice, or empty
   */
  public String sorting(Text text, SortingRules rules, Map<Article, Sorted> tried, String said) {
    SortingView view = new Rules(texts).view(text, rules, tried, said);
    return render(out -> JtesortingGenerated.render(out, null, view));
  }

  /**
   * What somebody shares, by {@code url}, {@code title} and {@code text}.
   *
   * @param said key of a notice, or empty
   */
  public String share(Map<String, String> shared, String said) {
    ShareView view =
        new ShareView(
            new Frame(texts, texts.say("share.title"), "", true),
            shared.getOrDefault("url", ""),
            shared.getOrDefault("title", ""),
            shared.getOrDefault("text", ""),
            said.isEmpty() ? "" : texts.say(said),
            said.equals("share.kept"));
    return render(out -> JteshareGenerated.render(out, null, view));
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
}
