package newshook.dev;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newshook.fetch.guard.Resolver;
import newshook.fetch.wire.Deadline;
import newshook.fetch.wire.Dialer;

/** DNS and network of one case: answers as the case says, and writes down what was asked. */
final class GuardRecorder implements Resolver, Dialer {
  private final Map<String, List<List<String>>> dns;
  private final List<String> answers;
  private final Set<String> resetting;
  private final Map<String, Integer> lookups = new HashMap<>();
  private final List<String> connected = new ArrayList<>();
  private final List<ByteArrayOutputStream> requests = new ArrayList<>();
  private int answered;

  /**
   * @param dns for each name one answer per successive look-up, the last one repeats
   * @param answers whole HTTP answers, one per request, the last one repeats
   * @param resetting addresses where connecting fails; {@code *} for all
   */
  GuardRecorder(Map<String, List<List<String>>> dns, List<String> answers, Set<String> resetting) {
    this.dns = dns;
    this.answers = answers;
    this.resetting = resetting;
  }

  List<String> connected() {
    return connected;
  }

  List<String> requests() {
    return requests.stream().map(r -> r.toString(StandardCharsets.ISO_8859_1)).toList();
  }

  @Override
  public List<InetAddress> resolve(String name) throws UnknownHostException {
    List<List<String>> known = dns.getOrDefault(name, List.of());
    int nth = lookups.merge(name, 1, Integer::sum) - 1;
    if (known.isEmpty() || known.get(Math.min(nth, known.size() - 1)).isEmpty()) {
      throw new UnknownHostException(name);
    }
    return known.get(Math.min(nth, known.size() - 1)).stream().map(InetAddress::ofLiteral).toList();
  }

  @Override
  public Socket dial(InetSocketAddress address, String host, boolean tls, Deadline deadline)
      throws IOException {
    String literal = address.getAddress().getHostAddress();
    connected.add(AddressText.of(address.getAddress()));
    if (resetting.contains("*") || resetting.contains(literal)) {
      throw new SocketException("Connection reset");
    }
    String answer = answers.get(Math.min(answered++, answers.size() - 1));
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    requests.add(request);
    return new ScriptedSocket(answer.getBytes(StandardCharsets.UTF_8), request);
  }

  /** Gives a prepared answer and keeps the request. */
  private static final class ScriptedSocket extends Socket {
    private final InputStream answer;
    private final OutputStream request;

    ScriptedSocket(byte[] answer, OutputStream request) {
      this.answer = new ByteArrayInputStream(answer);
      this.request = request;
    }

    @Override
    public InputStream getInputStream() {
      return answer;
    }

    @Override
    public OutputStream getOutputStream() {
      return request;
    }

    @Override
    public void setSoLinger(boolean on, int linger) {
      // there is no connection
    }
  }
}
