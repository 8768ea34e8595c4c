package newshook.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newshook.article.Reason.Retry;
import newshook.fetch.text.ContentCodings;
import newshook.fetch.wire.Exchange;
import newshook.link.WebUrl;

/** Asks robots.txt on behalf of one fetch, once for each origin (RFC 9309). */
final class Robots {
  /** RFC 9309 asks for at least 500 kB. */
  private static final int MAX_BYTES = 512 * 1024;

  /** As many as RFC 9309 asks for. */
  private static final int MOST_REDIRECTS = 5;

  private static final List<String> OUR_NAME = List.of("newshook");
  private static final BaseRobotRules EVERYTHING = new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);

  private final Agent agent;
  private final Visit visit;
  private final Map<URI, BaseRobotRules> known = new HashMap<>();

  Robots(Agent agent, Visit visit) {
    this.agent = agent;
    this.visit = visit;
  }

  /** Its rules cannot be had for now: then nothing may be fetched, for now. */
  static final class UnreachableException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreachableException(int status) {
      super("robots.txt: HTTP " + status);
    }
  }

  boolean allow(URI url) throws IOException {
    URI file = url.resolve("/robots.txt");
    BaseRobotRules rules = known.get(file);
    if (rules == null) {
      rules = rules(file);
      known.put(file, rules);
    }
    return rules.isAllowed(url.toString());
  }

  /** A file that cannot be read, or leads where nobody may go, is none: the page may be fine. */
  private BaseRobotRules rules(URI file) throws IOException {
    URI at = file;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      try (Exchange answer = agent.get(at, visit, Map.of())) {
        Optional<URI> next =
            Statuses.isRedirect(answer.status())
                ? WebUrl.resolve(at, answer.header("Location"))
                : Optional.empty();
        if (next.isEmpty()) {
          return read(file, answer);
        }
        at = next.get();
      } catch (UnreachableException e) {
        throw e;
      } catch (IOException e) {
        if (redirects == 0 && Faults.reasonOf(e).retry() != Retry.NEVER) {
          throw e; // The page's own host cannot be reached.
        }
        return EVERYTHING;
      }
    }
    return EVERYTHING;
  }

  /** A file that is not there allows everything. */
  private static BaseRobotRules read(URI file, Exchange answer) throws IOException {
    if (answer.status() >= 500) {
      throw new UnreachableException(answer.status());
    }
    if (!Statuses.isPage(answer.status())) {
      return EVERYTHING;
    }
    byte[] rules =
        ContentCodings.decode(answer.body(), answer.headers("Content-Encoding"), Integer.MAX_VALUE)
            .readNBytes(MAX_BYTES);
    return new SimpleRobotRulesParser()
        .parseContent(file.toString(), rules, answer.header("Content-Type"), OUR_NAME);
  }
}
