package newshook.reading;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import newshook.reading.api.ProblemJson;
import newshook.reading.page.Pages;
import newshook.reading.page.Statics;
import newshook.reading.words.Texts;
import newshook.search.Finder;
import newshook.store.ArticleStore;
import newshook.store.DeliveryStore;
import newshook.store.Watch;

/**
 * Answers every request for something to read: pages for people, JSON under {@code /api/v1}. Who
 * asks is known already ({@link Doorway}).
 */
public final class Reading {
  private final PageRoutes pages;
  private final ApiRoutes api;
  private final SearchRoutes search;
  private final FeedRoutes feeds;
  private final ZoneId zone;

  /**
   * @param watches when each source was heard of last
   * @param zone in which the pages show our own moments
   */
  public Reading(
      ArticleStore articles,
      DeliveryStore deliveries,
      Supplier<List<Watch>> watches,
      Finder finder,
      ZoneId zone,
      Clock clock) {
    this.pages = new PageRoutes(articles, deliveries, watches, clock);
    this.search = new SearchRoutes(finder);
    this.feeds = new FeedRoutes(articles, deliveries, search);
    this.api = new ApiRoutes(articles, deliveries, search);
    this.zone = zone;
  }

  public Answer answer(Ask ask) {
    Answer answer = Headers.common(route(ask));
    if (answer.status() == 200) {
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
    if (segments.equals(List.of("robots.txt"))) {
      return Answer.of("text/plain; charset=utf-8", "User-agent: *\nDisallow: /\n");
    }
    if (ask.caller() == Caller.ANYBODY || (ask.caller() == Caller.FEED_READER && !ask.isFeed())) {
      return ask.isApi() || ask.isFeed()
          ? problem(
                  401,
                  ask.isFeed()
                      ? "The feed's address needs its key."
                      : "Send the token as Authorization: Bearer.")
              .with("www-authenticate", "Bearer realm=\"newshook\"")
          : login(ask, Local.path(ask.path()), false);
    }
    try {
      return known(ask, segments);
    } catch (Refusal refusal) {
      return refuse(ask, refusal);
    }
  }

  private Answer known(Ask ask, List<String> segments) {
    if (ask.isApi()) {
      return api.answer(ask, segments);
    }
    if (ask.isFeed()) {
      return feeds.answer(ask, segments, texts(ask));
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
    return refusal.status() == 405 ? answer.with("allow", "GET, HEAD") : answer;
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
