package newshook.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTextTest {
  @ParameterizedTest
  @CsvSource({
    "93.184.216.34, 93.184.216.34",
    "2003:0:0:0:0:0:0:1, 2003::1",
    "2a00:1450:4001:81b:0:0:0:200e, 2a00:1450:4001:81b::200e",
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
    "0:0:0:0:0:0:0:1, ::1",
    "2001:db8:1:2:3:4:0:6, 2001:db8:1:2:3:4:0:6",
    "fe80:0:0:0:0:0:0:0, fe80::"
  })
  void writesAddressesAsPeopleDo(String literal, String text) {
    assertEquals(text, AddressText.of(InetAddress.ofLiteral(literal)));
  }
}
