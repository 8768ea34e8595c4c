package newshook.fetch;

import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import newshook.fetch.text.ContentCodings;
import newshook.fetch.wire.Deadline;
import newshook.fetch.wire.Exchange;

/** Asks robots.txt, where the settings want that. A file that is not there allows everything. */
final class Robots {
  /** RFC 9309 asks for at least 500 kB. */
  private static final int MAX_BYTES = 512 * 1024;

  private static final List<String> OUR_NAME = List.of("newshook");

  private Robots() {}

  static boolean allow(Agent agent, URI url, Deadline deadline) throws IOException {
    if (!agent.settings().robots()) {
      return true;
    }
    URI robots = url.resolve("/robots.txt");
    try (Exchange answer = agent.get(robots, new Cookies(), Map.of(), deadline)) {
      if (!Statuses.isPage(answer.status())) {
        return true;
      }
      byte[] rules =
          ContentCodings.decode(answer.body(), answer.headers("Content-Encoding"), MAX_BYTES)
              .readAllBytes();
      return new SimpleRobotRulesParser()
          .parseContent(robots.toString(), rules, answer.header("Content-Type"), OUR_NAME)
          .isAllowed(url.toString());
    }
  }
}
