package newshook.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newshook.article.Reason;
import newshook.article.Validators;
import newshook.fetch.FetchOutcome.Fetched;
import newshook.fetch.FetchOutcome.Missed;
import newshook.fetch.FetchOutcome.NotModified;
import newshook.fetch.wire.Deadline;
import newshook.fetch.wire.Exchange;
import newshook.link.Unwrapped;
import newshook.link.Unwrapper;
import newshook.link.WebUrl;

/** One fetch: from the link over all its redirects to what came of it. */
final class Trip {
  private final Agent agent;
  private final PageReader reader;
  private final FetchRequest request;
  private final Visit visit;
  private final Robots robots;
  private final List<Hop> chain = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private int redirects;

  Trip(Agent agent, PageReader reader, Turns turns, FetchRequest request) {
    this.agent = agent;
    this.reader = reader;
    this.request = request;
    this.visit = new Visit(turns, Deadline.in(request.budget()));
    this.robots = new Robots(agent, visit);
  }

  /** Where the trip goes from here: on, or nowhere. */
  private sealed interface Step {
    record On(URI url) implements Step {}

    record End(FetchOutcome outcome) implements Step {}
  }

  FetchOutcome run() {
    Step step = request.isSingle() ? single() : enter(request.link());
    while (step instanceof Step.On(URI url)) {
      step = visit(url);
    }
    return ((Step.End) step).outcome();
  }

  /** One request, to the very address that was given. */
  private Step single() {
    return WebUrl.read(request.link())
        .map(this::ask)
        .orElseGet(() -> end(Reason.BAD_URL, request.link(), 0));
  }

  private Step ask(URI url) {
    String form = request.form();
    return guarded(
        url,
        () ->
            form.isEmpty()
                ? agent.get(url, visit.deadline())
                : agent.post(url, form, visit.deadline()),
        answer -> reader.plain(url, answer));
  }

  private Step enter(String link) {
    return switch (Unwrapper.unwrap(link)) {
      case Unwrapped.Target target -> {
        if (!target.via().isEmpty()) {
          chain.add(new Hop(link, String.join("+", target.via())));
        }
        yield new Step.On(target.url());
      }
      case Unwrapped.Signed(URI url, String googleId) ->
          miss(url, "google-news", Reason.NEEDS_SLOW_LANE, "signed Google News id " + googleId);
      case Unwrapped.Unusable(Reason reason, String detail) -> {
        chain.add(new Hop(OneLine.of(link), "unusable"));
        yield end(reason, detail, 0);
      }
    };
  }

  private Step visit(URI url) {
    if (!seen.add(WebUrl.withoutFragment(url) + " " + visit.cookies().headerFor(url))) {
      return miss(url, "loop", Reason.REDIRECT_LOOP, "the link leads in a circle");
    }
    if (redirects++ > agent.settings().maxRedirects()) {
      return miss(url, "limit", Reason.REDIRECT_LOOP, "over " + (redirects - 2) + " redirects");
    }
    return guarded(
        url,
        () -> agent.get(url, visit, conditions(url)),
        answer -> reader.read(url, answer, !conditions(url).isEmpty()));
  }

  /** A call over the network. */
  private interface Call {
    Exchange send() throws IOException;
  }

  /** How an answer is read. */
  private interface Reader {
    Reading read(Exchange answer) throws IOException;
  }

  private Step guarded(URI url, Call call, Reader how) {
    int status = 0;
    try {
      if (isForbidden(url)) {
        return miss(url, "robots", Reason.ROBOTS, "robots.txt of " + WebUrl.host(url));
      }
      try (Exchange answer = call.send()) {
        status = answer.status();
        visit.cookies().keep(url, answer.headers("Set-Cookie"));
        return take(url, how.read(answer));
      }
    } catch (IOException e) {
      return fault(url, status, e);
    } catch (RuntimeException
        | StackOverflowError e) { // whatever a site does to a library is the site's fault
      return miss(url, "error", Reason.BAD_RESPONSE, "unreadable: " + e.getClass().getSimpleName());
    }
  }

  private boolean isForbidden(URI url) throws IOException {
    boolean asks = !request.isSingle() && agent.settings().robots().asks(request);
    return asks && !robots.allow(url);
  }

  private Step take(URI url, Reading reading) {
    return switch (reading) {
      case Reading.Leads(String to, String how) -> follow(url, to, how);
      case Reading.Read(Page page) -> {
        chain.add(new Hop(url.toString(), "200"));
        yield new Step.End(new Fetched(page, chain));
      }
      case Reading.Unchanged() -> {
        chain.add(new Hop(url.toString(), "304"));
        yield new Step.End(new NotModified(chain));
      }
      case Reading.Nothing nothing -> {
        visit.heed(url, nothing);
        chain.add(new Hop(url.toString(), String.valueOf(nothing.status())));
        yield new Step.End(
            new Missed(
                nothing.reason(), nothing.detail(), nothing.status(), nothing.retryAfter(), chain));
      }
    };
  }

  private Step follow(URI from, String to, String how) {
    chain.add(new Hop(from.toString(), how));
    URI next = WebUrl.resolve(from, to).orElse(null);
    if (next != null) {
      return enter(next.toString());
    }
    String scheme = WebUrl.schemeOf(to);
    boolean web = scheme.isEmpty() || scheme.equals("http") || scheme.equals("https");
    return end(
        web ? Reason.BAD_RESPONSE : Reason.REFUSED_SCHEME, "redirect to " + OneLine.of(to), 0);
  }

  private Step fault(URI url, int status, IOException e) {
    Reason reason = visit.deadline().isOver() ? Reason.TIMEOUT : Faults.reasonOf(e);
    chain.add(new Hop(url.toString(), "error"));
    Duration wait = e instanceof NotOurTurnException busy ? busy.waiting() : null;
    return new Step.End(new Missed(reason, OneLine.of(Faults.describe(e)), status, wait, chain));
  }

  private Step miss(URI url, String how, Reason reason, String detail) {
    chain.add(new Hop(url.toString(), how));
    return end(reason, detail, 0);
  }

  private Step end(Reason reason, String detail, int status) {
    return new Step.End(new Missed(reason, OneLine.of(detail), status, null, chain));
  }

  /** The page that our copy is of is asked whether it has changed; nobody else is. */
  private Map<String, String> conditions(URI url) {
    Validators held = request.held();
    Map<String, String> conditions = new LinkedHashMap<>();
    if (held.url().equals(WebUrl.withoutFragment(url))) {
      put(conditions, "If-None-Match", held.etag());
      put(conditions, "If-Modified-Since", held.lastModified());
    }
    return conditions;
  }

  private static void put(Map<String, String> conditions, String name, String value) {
    if (!value.isEmpty()) {
      conditions.put(name, value);
    }
  }
}
