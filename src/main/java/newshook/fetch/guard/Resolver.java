package newshook.fetch.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host name. */
@FunctionalInterface
public interface Resolver {
  /** The machine's own way. */
  Resolver SYSTEM = name -> List.of(InetAddress.getAllByName(name));

  /** At least one address, the preferred one first. May block; the caller limits the time. */
  List<InetAddress> resolve(String name) throws UnknownHostException;
}
