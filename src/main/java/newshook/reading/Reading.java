package newshook.reading;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import newshook.article.Scope;
import newshook.reading.api.ProblemJson;
import newshook.reading.page.Pages;
import newshook.reading.page.Statics;
import newshook.reading.words.Texts;
import newshook.search.Finder;
import newshook.store.ArticleStore;
import newshook.store.DeliveryStore;
import newshook.store.MarkStore;
import newshook.store.Watch;

/**
 * Answers every request for something to read: pages for people, JSON under {@code /api/v1}. Who
 * asks is known already ({@link Doorway}).
 */
public final class Reading {
  private static final String REALM = "Bearer realm=\"newshook\"";

  private final MarkRoutes marks;
  private final PageRoutes pages;
  private final ApiRoutes api;
  private final SearchRoutes search;
  private final FeedRoutes feeds;
  private final Workshop workshop;
  private final ZoneId zone;

  /**
   * @param watches when each source was heard of last
   * @param workshop what readers set up here
   * @param zone in which the pages show our own moments
   */
  public Reading(
      ArticleStore articles,
      MarkStore marks,
      DeliveryStore deliveries,
      Supplier<List<Watch>> watches,
      Workshop workshop,
      Finder finder,
      ZoneId zone,
      Clock clock) {
    Catalogue catalogue = new Catalogue(articles, marks, zone);
    this.marks = new MarkRoutes(marks);
    this.search = new SearchRoutes(finder, catalogue);
    this.pages = new PageRoutes(articles, catalogue, deliveries, watches, clock);
    this.feeds = new FeedRoutes(articles, catalogue, deliveries, search);
    this.api = new ApiRoutes(articles, catalogue, this.marks, deliveries, search);
    this.workshop = workshop;
    this.zone = zone;
  }

  public Answer answer(Ask ask) {
    Answer answer = Headers.common(route(ask));
    if (answer.status() == 200 && ask.isRead()) {
      answer = Freshness.check(ask, answer);
    }
    return ask.method().equals("HEAD") ? answer.withoutBody() : answer;
  }

  /** The way in again, after a token that is not ours. */
  Answer refused(Ask ask, String next) {
    return Headers.common(login(ask, next, true));
  }

  private Answer route(Ask ask) {
    List<String> segments = Local.segments(ask.path());
    if (segments.size() == 2 && segments.getFirst().equals("static")) {
      return file(ask, segments.get(1));
    }
    if (segments.equals(List.of("manifest.webmanifest"))) {
      return Answer.of("application/manifest+json", Manifest.of(texts(ask)));
    }
    if (segments.equals(List.of("robots.txt"))) {
      return Answer.of("text/plain; charset=utf-8", "User-agent: *\nDisallow: /\n");
    }
    Scope wanted = Access.scope(ask.method(), segments);
    if (!ask.caller().may(wanted)) {
      return shut(ask, wanted);
    }
    try {
      return known(ask, segments);
    } catch (Refusal refusal) {
      return refuse(ask, refusal);
    }
  }

  /** 401 where nobody said who they are, 403 to somebody who may do less than this. */
  private Answer shut(Ask ask, Scope wanted) {
    boolean isForPrograms = ask.isApi() || ask.isFeed();
    if (ask.caller() != Caller.ANYBODY) {
      String scope = wanted.name().toLowerCase(Locale.ROOT);
      Answer answer =
          isForPrograms
              ? problem(403, "This token may not do that: it lacks the scope " + scope + ".")
              : Answer.html(403, pages(ask).problem(403));
      return answer.with(
          "www-authenticate", REALM + ", error=\"insufficient_scope\", scope=\"" + scope + "\"");
    }
    if (!isForPrograms) {
      return login(ask, Local.path(ask.path()), false);
    }
    String detail =
        ask.isFeed()
            ? "The feed's address needs its key."
            : "Send the token as Authorization: Bearer.";
    return problem(401, detail).with("www-authenticate", REALM);
  }

  private Answer known(Ask ask, List<String> segments) {
    Optional<Answer> made = workshop.answer(ask, segments, pages(ask));
    if (made.isPresent()) {
      return made.get();
    }
    if (ask.isApi()) {
      return api.answer(ask, segments);
    }
    if (ask.isFeed()) {
      return feeds.answer(ask, segments, texts(ask));
    }
    if (segments.equals(List.of("marks"))) {
      return marks.posted(ask);
    }
    if (segments.equals(List.of("search"))) {
      return search.page(ask, pages(ask));
    }
    return segments.equals(List.of("login"))
        ? Answer.seeOther("/")
        : pages.answer(ask, segments, pages(ask));
  }

  private Answer refuse(Ask ask, Refusal refusal) {
    Answer answer =
        ask.isApi() || ask.isFeed()
            ? problem(refusal.status(), refusal.detail())
            : Answer.html(refusal.status(), pages(ask).problem(refusal.status()));
    return refusal.allow().isEmpty() ? answer : answer.with("allow", refusal.allow());
  }

  private Answer file(Ask ask, String name) {
    return Statics.find(name)
        .map(f -> Answer.of(f.contentType(), f.text()))
        .map(a -> a.with("cache-control", "public, max-age=31536000, immutable"))
        .orElseGet(() -> Answer.html(404, pages(ask).problem(404)));
  }

  private Answer login(Ask ask, String next, boolean wrong) {
    return Answer.html(401, pages(ask).login(next, wrong)).with("cache-control", "no-store");
  }

  private static Answer problem(int status, String detail) {
    return new Answer(
        status, Map.of("content-type", "application/problem+json"), ProblemJson.of(status, detail));
  }

  private Pages pages(Ask ask) {
    return new Pages(texts(ask), zone);
  }

  private static Texts texts(Ask ask) {
    return Texts.of(ask.header("accept-language"));
  }
}
