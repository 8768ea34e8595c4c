package newshook.fetch.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import newshook.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Fault("F40")
class AddressGuardTest {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.255.255.255",
        "10.0.0.0",
        "10.255.255.255",
        "100.64.0.0",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.255",
        "168.63.129.16",
        "169.254.0.0",
        "169.254.169.254",
        "169.254.170.2",
        "169.254.255.255",
        "172.16.0.0",
        "172.31.255.255",
        "192.0.0.0",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.0",
        "192.168.255.255",
        "198.18.0.0",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::a9fe:a9fe",
        "::ffff:0:a9fe:a9fe",
        "2a00:1450::5efe:7f00:1",
        "2a00:1450::200:5efe:a9fe:a9fe",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b::808:808",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:2::1",
        "2001:20::1",
        "2001:db8::1",
        "2002:a9fe:a9fe::1",
        "2002:808:808::1",
        "3fff::1",
        "4000::1",
        "5f00::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void refusesEveryAddressThatIsNotPublic(String address) {
    AddressGuard guard = guard(address);

    assertThrows(RefusedAddressException.class, () -> ask(guard, "https://site.example.org/"));
    String literal = address.contains(":") ? "[" + address + "]" : address;
    assertThrows(RefusedAddressException.class, () -> ask(guard, "http://" + literal + "/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2003::1",
        "2606:4700:4700::1111",
        "2a00:1450:4001:81b::200e",
        "2001:200::1",
        "3ffe::1"
      })
  void letsTheirPublicNeighboursThrough(String address) throws IOException {
    assertEquals(
        List.of(InetAddress.ofLiteral(address)), ask(guard(address), "https://site.example.org/"));
  }

  @ParameterizedTest
  @CsvSource({
    "93.184.216.34 10.0.0.5",
    "127.0.0.1 93.184.216.34",
    "93.184.216.34 ::1",
    "93.184.216.34 64:ff9b::a9fe:a9fe"
  })
  void refusesANameWithOneBadAddress(String addresses) {
    AddressGuard guard = guard(addresses.split(" ", -1));

    assertThrows(RefusedAddressException.class, () -> ask(guard, "https://site.example.org/"));
  }

  @Test
  void leavesOutWhatDns64Adds() throws IOException {
    AddressGuard guard = guard("64:ff9b::5db8:d822", "93.184.216.34");

    assertEquals(
        List.of(InetAddress.ofLiteral("93.184.216.34")), ask(guard, "https://site.example.org/"));
  }

  @Test
  void refusesMappedLiterals() {
    for (String address : List.of("[::ffff:8.8.8.8]", "[::ffff:127.0.0.1]", "[::ffff:a9fe:a9fe]")) {
      AddressGuard guard = guard("93.184.216.34");

      assertThrows(RefusedAddressException.class, () -> ask(guard, "http://" + address + "/"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "metadata",
        "foo.localhost",
        "sandbox.localdomain",
        "host.docker.internal",
        "metadata.google.internal",
        "printer.local",
        "router.home.arpa",
        "abc.onion"
      })
  void asksNobodyForNamesThatCannotBePublic(String name) {
    AddressGuard guard =
        new AddressGuard(
            asked -> {
              throw new IllegalStateException("asked for " + asked);
            },
            Set.of());

    assertThrows(RefusedAddressException.class, () -> ask(guard, "http://" + name + "/"));
  }

  @ParameterizedTest
  @ValueSource(ints = {22, 6379, 8080, 8443, 9001})
  void refusesPortsThatAreNotOfTheWeb(int port) {
    AddressGuard guard = guard("93.184.216.34");

    assertThrows(
        RefusedAddressException.class, () -> ask(guard, "http://site.example.org:" + port + "/"));
  }

  @Test
  void letsOnlyTheNamedPrivateAddressThrough() throws IOException {
    AddressGuard guard = new AddressGuard(Resolver.SYSTEM, Set.of("127.0.0.1:9000"));

    assertEquals(
        List.of(InetAddress.ofLiteral("127.0.0.1")), ask(guard, "http://127.0.0.1:9000/a"));
    assertThrows(RefusedAddressException.class, () -> ask(guard, "http://127.0.0.1:9001/a"));
    assertThrows(RefusedAddressException.class, () -> ask(guard, "http://127.0.0.1/a"));
  }

  @Test
  void doesNotWaitForSlowDns() {
    CountDownLatch never = new CountDownLatch(1);
    AddressGuard guard =
        new AddressGuard(
            _ -> {
              try {
                never.await();
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
              return List.of();
            },
            Set.of());

    assertThrows(
        SocketTimeoutException.class,
        () -> guard.addressesOf(URI.create("https://site.example.org/"), Duration.ofMillis(30)));
    never.countDown();
  }

  @Test
  void saysWhenThereIsNoSuchName() {
    AddressGuard guard =
        new AddressGuard(
            name -> {
              throw new UnknownHostException(name);
            },
            Set.of());

    assertThrows(UnknownHostException.class, () -> ask(guard, "https://site.example.org/"));
    assertThrows(UnknownHostException.class, () -> ask(guard(), "https://site.example.org/"));
  }

  private static AddressGuard guard(String... addresses) {
    List<InetAddress> found = Stream.of(addresses).map(InetAddress::ofLiteral).toList();
    return new AddressGuard(_ -> found, Set.of());
  }

  private static List<InetAddress> ask(AddressGuard guard, String url) throws IOException {
    return guard.addressesOf(URI.create(url), LIMIT);
  }
}
