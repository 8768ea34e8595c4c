package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newshook.extract.Extraction;
import newshook.extract.Extractor;
import newshook.fetch.FetchOutcome;
import newshook.fetch.FetchRequest;
import newshook.fetch.FetchSettings;
import newshook.fetch.HttpPageFetcher;
import newshook.fetch.Page;
import newshook.fetch.PageFetcher;
import newshook.fetch.Turns;
import org.jspecify.annotations.Nullable;

/**
 * Shows which addresses the real fetcher would connect to, the further pages of an article
 * included. No packet leaves.
 */
final class GuardCommand implements Command {
  private static final Duration BUDGET = Duration.ofSeconds(10);
  private static final String PAGE =
      "<!DOCTYPE html><html><head><title>Harbour bridge</title></head><body><article>"
          + "<h1>Harbour bridge</h1>"
          + ("<p>The council voted on Tuesday to repair the old harbour bridge, which carries nine"
                  + " thousand cars a day, and said that the work could start in the spring.</p>")
              .repeat(6)
          + "</article></body></html>";

  private final Extractor extractor = new Extractor();

  @Override
  public String name() {
    return "guard";
  }

  @Override
  public String summary() {
    return "says which addresses the fetcher would connect to, for a file of cases";
  }

  @Override
  public String usage() {
    return """
    newshook guard CASES.json OUT.json
      CASES.json  a list of cases, or {"resolver": {name: [[address…]…]}, "cases": […]}; a case is
                  {"id","url","dns":{name:[[address…]…]},"redirects":[{"status","location"}…],
                   "body","connect_fails"}
      OUT.json    {id: {"connected":[address…],"outcome","reason","code","detail","requests"}}\
    """;
  }

  @Override
  public int run(List<String> args) throws IOException {
    if (args.size() != 2) {
      throw new IllegalArgumentException("CASES.json and OUT.json are needed");
    }
    Object file = JSON.std.anyFrom(Files.readString(Path.of(args.get(0))));
    Map<?, ?> whole = file instanceof Map<?, ?> map ? map : Map.of();
    Object cases = whole.containsKey("cases") ? whole.get("cases") : file;
    Map<String, Object> results = new LinkedHashMap<>();
    for (Object entry : list(cases)) {
      Map<?, ?> one = (Map<?, ?>) entry;
      results.put(String.valueOf(one.get("id")), result(one, map(whole.get("resolver"))));
    }
    Files.writeString(Path.of(args.get(1)), JSON.std.asString(results));
    System.out.println(results.size() + " cases");
    return 0;
  }

  private Map<String, Object> result(Map<?, ?> one, Map<?, ?> shared) {
    GuardRecorder recorder =
        new GuardRecorder(dns(one, shared), answers(one), resetting(one.get("connect_fails")));
    PageFetcher fetcher =
        new HttpPageFetcher(
            FetchSettings.standard(""), Clock.systemUTC(), Turns.NONE, recorder, recorder);
    Map<String, Object> report = report(fetcher, text(one.get("url")));
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("connected", recorder.connected());
    for (String field : List.of("outcome", "reason", "code", "detail")) {
      if (!"".equals(report.getOrDefault(field, ""))) {
        result.put(field, report.get(field));
      }
    }
    result.put("requests", recorder.requests());
    return result;
  }

  private Map<String, Object> report(PageFetcher fetcher, String link) {
    return switch (fetcher.fetch(FetchRequest.of(link, BUDGET))) {
      case FetchOutcome.Missed missed -> FetchReport.missed(missed);
      case FetchOutcome.NotModified same -> FetchReport.notModified(same);
      case FetchOutcome.Fetched(Page page, _) -> {
        Extraction found = extractor.extract(page.html(), page.url(), null);
        for (URI next : found.nextPages()) {
          FetchOutcome _ = fetcher.fetch(FetchRequest.of(next.toString(), BUDGET));
        }
        yield FetchReport.page(page, found);
      }
    };
  }

  private static Map<String, List<List<String>>> dns(Map<?, ?> one, Map<?, ?> shared) {
    Map<String, List<List<String>>> dns = new HashMap<>();
    for (Map<?, ?> source : List.of(shared, map(one.get("dns")))) {
      source.forEach((name, lookups) ->
          dns.put(text(name), list(lookups).stream().map(GuardCommand::texts).toList()));
    }
    return dns;
  }

  private static List<String> answers(Map<?, ?> one) {
    List<String> answers = new ArrayList<>();
    for (Object redirect : list(one.get("redirects"))) {
      Map<?, ?> answer = (Map<?, ?>) redirect;
      StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.get("status") + " Moved\r\n");
      texts(answer.get("location")).forEach(to -> head.append("Location: " + to + "\r\n"));
      answers.add(head + "Content-Length: 0\r\n\r\n");
    }
    String body = one.get("body") == null ? PAGE : text(one.get("body"));
    answers.add("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body);
    return answers;
  }

  private static Set<String> resetting(@Nullable Object fails) {
    if (fails instanceof Boolean all) {
      return all ? Set.of("*") : Set.of();
    }
    Set<String> addresses = new HashSet<>();
    texts(fails).forEach(a -> addresses.add(InetAddress.ofLiteral(a).getHostAddress()));
    return addresses;
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<String> texts(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> list
        ? list.stream().map(GuardCommand::text).toList()
        : List.of(text(value));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
