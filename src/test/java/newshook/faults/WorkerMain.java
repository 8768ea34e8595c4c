package newshook.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import newshook.dev.Functions;
import newshook.dev.Functions.Name;
import newshook.dev.LocalTable;
import newshook.fetch.FetchSettings;
import newshook.fetch.HttpPageFetcher;
import newshook.lambda.App;

/**
 * The functions in a process of their own, with the real fetcher, to be killed: a line {@code NAME
 * EVENT} comes in, a line with the answer goes out, both in Base64.
 */
final class WorkerMain {
  private WorkerMain() {}

  public static void main(String[] args) throws IOException {
    Map<String, String> settings =
        Map.of(
            "NEWSHOOK_TABLE",
            LocalTable.NAME,
            "NEWSHOOK_TOKENS",
            Rig.TOKEN + "=suite",
            "NEWSHOOK_PAGE_DAYS",
            "30");
    var fetcher =
        new HttpPageFetcher(
            FetchSettings.standard("").withAllowed(Set.of(args[1])), Clock.systemUTC());
    var functions =
        new Functions(
            App.of(settings, Rig.client(URI.create(args[0])), fetcher, Clock.systemUTC()),
            System.err::println);
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ", 2);
      byte[] answer = functions.call(Name.valueOf(words[0]), Base64.getDecoder().decode(words[1]));
      System.out.println(Base64.getEncoder().encodeToString(answer));
    }
  }
}
