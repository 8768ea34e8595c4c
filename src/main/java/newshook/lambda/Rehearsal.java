package newshook.lambda;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import newshook.fetch.FetchSettings;
import newshook.fetch.HttpPageFetcher;
import newshook.fetch.PageFetcher;
import newshook.fetch.wire.Dialer;
import newshook.fetch.wire.DirectDialer;
import newshook.intake.Politeness;
import newshook.lambda.priming.Loopback;
import newshook.store.HostStore;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A function run for nobody: its own code and libraries, from the event's bytes to the signed and
 * encrypted call, on a table and a news site that exist on loopback while it lasts. Nothing leaves
 * the machine, and no object of it is the real function's.
 */
final class Rehearsal {
  private static final String TABLE = "priming";
  private static final int MOST_FAILED = 3;
  private static final String CREDENTIALS_ADDRESS = "aws.containerCredentialsFullUri";

  /** A public address, which the guard wants to see; loopback is dialled instead. */
  private static final byte[] PUBLIC = {1, 1, 1, 1};

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private Rehearsal() {}

  /** What a function does in one round. */
  interface Script {
    /**
     * Runs the function on events of our own.
     *
     * @param number of the round, from 1: names the pages that it has not seen before
     */
    void round(int number) throws IOException;
  }

  /**
   * What became of a rehearsal.
   *
   * @param rounds how many there were
   * @param connections that are still open: none, or something is wrong
   */
  record Outcome(int rounds, int connections) {}

  /** Rounds until there are enough, or the time is over, and one more to say goodbye in. */
  static Outcome run(Function<App, Script> scripts, int rounds, Duration most)
      throws IOException, GeneralSecurityException, InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    String before = System.getProperty(CREDENTIALS_ADDRESS);
    try (Loopback loopback = new Loopback(PrimingPage::html)) {
      System.setProperty(
          CREDENTIALS_ADDRESS, "http://127.0.0.1:" + loopback.plainPort() + Loopback.CREDENTIALS);
      refuses(loopback);
      try (DynamoDbClient client = client(loopback)) {
        Script script = scripts.apply(app(loopback, client));
        int round = 0;
        int failed = 0;
        while (round < rounds && System.nanoTime() < end) {
          loopback.forget();
          failed += passes(script, ++round) ? 0 : 1;
          if (failed > MOST_FAILED) {
            throw new IllegalStateException(failed + " rounds failed");
          }
        }
        loopback.leave();
        script.round(++round);
        return new Outcome(round, loopback.connections());
      }
    } finally {
      if (before == null) {
        System.clearProperty(CREDENTIALS_ADDRESS);
      } else {
        System.setProperty(CREDENTIALS_ADDRESS, before);
      }
    }
  }

  /**
   * The real list of authorities is read, and looked through in vain: the next who asks it finds it
   * ready. Nothing comes of the connection.
   */
  private static void refuses(Loopback loopback) throws IOException, GeneralSecurityException {
    try (var socket =
        SSLContext.getDefault().getSocketFactory().createSocket(HERE, loopback.port())) {
      ((SSLSocket) socket).startHandshake();
      throw new IOException("a stranger was trusted");
    } catch (SSLHandshakeException _) {
      // as it should be: nobody knows who signed this
    }
  }

  /** On a busy machine the first calls may be over their time; the next find more compiled. */
  private static boolean passes(Script script, int number) throws IOException {
    try {
      script.round(number);
      return true;
    } catch (IllegalStateException _) {
      return false;
    }
  }

  private static DynamoDbClient client(Loopback loopback) {
    return TableClient.quick(
            Map.of(
                "AWS_REGION",
                "us-east-1",
                "AWS_ENDPOINT_URL_DYNAMODB",
                "https://localhost:" + loopback.rsaPort()))
        .credentialsProvider(Rehearsal::credentials)
        .httpClient(UrlConnectionHttpClient.create(uri -> open(uri, loopback)))
        .build();
  }

  /** Asked for at each call, as they are at the first one after a restore. */
  private static AwsCredentials credentials() {
    try (var provider = ContainerCredentialsProvider.create()) {
      return provider.resolveCredentials();
    }
  }

  private static HttpsURLConnection open(URI uri, Loopback loopback) {
    HttpsURLConnection connection = (HttpsURLConnection) TableClient.open(uri);
    connection.setSSLSocketFactory(loopback.sockets());
    return connection;
  }

  private static App app(Loopback loopback, DynamoDbClient client) {
    Clock clock = Clock.systemUTC();
    FetchSettings settings = FetchSettings.standard("");
    PageFetcher fetcher =
        new HttpPageFetcher(
            settings,
            clock,
            new Politeness(new HostStore(client, TABLE), clock),
            _ -> List.of(InetAddress.getByAddress(PUBLIC)),
            dialer(loopback, settings));
    return App.of(
        Map.of(
            "NEWSHOOK_TABLE", TABLE,
            "NEWSHOOK_TOKENS", PrimingEvents.TOKEN,
            "NEWSHOOK_READ_TOKENS", PrimingEvents.TOKEN),
        client,
        fetcher,
        clock);
  }

  /** Sites have keys of either kind. */
  private static Dialer dialer(Loopback loopback, FetchSettings settings) {
    var direct = new DirectDialer(settings.connect(), settings.idle(), loopback.sockets());
    List<InetSocketAddress> servers =
        List.of(
            new InetSocketAddress(HERE, loopback.port()),
            new InetSocketAddress(HERE, loopback.rsaPort()));
    var dialled = new AtomicInteger();
    return (_, host, tls, deadline) ->
        direct.dial(servers.get(dialled.getAndIncrement() % servers.size()), host, tls, deadline);
  }
}
