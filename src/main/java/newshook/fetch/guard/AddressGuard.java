package newshook.fetch.guard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newshook.link.WebUrl;

/**
 * Says which addresses an URL may be fetched from. The caller dials exactly these, so what was
 * checked is what is connected, whatever DNS says next.
 */
public final class AddressGuard {
  private static final Set<Integer> WEB_PORTS = Set.of(80, 443);

  /** Names that no public site can have (RFC 6761, 6762, 8375, 9476; ICANN's .internal). */
  private static final List<String> LOCAL_NAMES =
      List.of(".alt", ".home.arpa", ".internal", ".local", ".localdomain", ".localhost", ".onion");

  private final Resolver resolver;
  private final Set<String> allowed;
  private final SpecialAddresses special = SpecialAddresses.fromRegistry();

  /**
   * @param allowed host:port pairs that may be private: the local stack's own test sites
   */
  public AddressGuard(Resolver resolver, Set<String> allowed) {
    this.resolver = resolver;
    this.allowed = Set.copyOf(allowed);
  }

  /** The addresses that may be dialled for it, all of them checked; at least one. */
  public List<InetAddress> addressesOf(URI url, Duration limit) throws IOException {
    String host = WebUrl.host(url);
    if (allowed.contains(host + ":" + WebUrl.port(url))) {
      return isLiteral(host) ? List.of(literal(host)) : lookUp(host, limit);
    }
    if (!WEB_PORTS.contains(WebUrl.port(url))) {
      throw new RefusedAddressException("port " + WebUrl.port(url) + " is not a web port");
    }
    return isLiteral(host) ? checkedLiteral(host) : checkedName(host, limit);
  }

  private List<InetAddress> checkedLiteral(String host) throws RefusedAddressException {
    InetAddress address = literal(host);
    boolean mapped = host.startsWith("[") && address.getAddress().length == 4;
    if (mapped || !special.isPublic(address)) {
      throw new RefusedAddressException(host + " is not a public address");
    }
    return List.of(address);
  }

  private List<InetAddress> checkedName(String name, Duration limit) throws IOException {
    if (name.indexOf('.') < 0 || LOCAL_NAMES.stream().anyMatch(name::endsWith)) {
      throw new RefusedAddressException(name + " is not a public name");
    }
    List<InetAddress> addresses =
        lookUp(name, limit).stream().filter(address -> !isNat64OfPublic(address)).toList();
    if (addresses.isEmpty() || !addresses.stream().allMatch(special::isPublic)) {
      throw new RefusedAddressException(name + " has an address that is not public");
    }
    return addresses;
  }

  /** DNS64 adds these to every IPv4-only name: such a one is left out, the rest may be used. */
  private boolean isNat64OfPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    byte[] prefix = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};
    if (bytes.length != 16 || !Arrays.equals(bytes, 0, 12, prefix, 0, 12)) {
      return false;
    }
    try {
      return special.isPublic(InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16)));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }

  /**
   * The system's look-up cannot be interrupted: it gets a thread of its own, left behind if slow.
   */
  private List<InetAddress> lookUp(String name, Duration limit) throws IOException {
    FutureTask<List<InetAddress>> task = new FutureTask<>(() -> resolver.resolve(name));
    Thread.ofPlatform().daemon().name("dns " + name).start(task);
    try {
      List<InetAddress> found = task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      if (found.isEmpty()) {
        throw new UnknownHostException(name);
      }
      return found;
    } catch (TimeoutException _) {
      throw new SocketTimeoutException("no answer from DNS for " + name);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new SocketTimeoutException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException("resolving " + name, e.getCause());
    }
  }

  private static boolean isLiteral(String host) {
    return host.startsWith("[") || host.matches("[0-9.]+");
  }

  private static InetAddress literal(String host) {
    return InetAddress.ofLiteral(
        host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
  }
}
