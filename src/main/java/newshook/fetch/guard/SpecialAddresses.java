package newshook.fetch.guard;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import newshook.link.DataLines;

/**
 * The blocks that are not public: IANA's special registries for IPv4, and for IPv6 everything but
 * global unicast, less its special blocks.
 */
final class SpecialAddresses {
  private final List<Block> blocks;

  private SpecialAddresses(List<Block> blocks) {
    this.blocks = List.copyOf(blocks);
  }

  static SpecialAddresses fromRegistry() {
    return new SpecialAddresses(
        DataLines.of(SpecialAddresses.class, "special-addresses.txt").stream()
            .map(line -> Block.of(line.split("\\s", 2)[0]))
            .toList());
  }

  /** Whether it is neither special nor outside what IANA has given out for the public. */
  boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == 16 && isIsatap(bytes) && isSpecial(Arrays.copyOfRange(bytes, 12, 16))) {
      return false;
    }
    return (bytes.length == 4 || isGlobalUnicast(bytes)) && !isSpecial(bytes);
  }

  private boolean isSpecial(byte[] bytes) {
    return blocks.stream().anyMatch(block -> block.contains(bytes));
  }

  /** RFC 5214: an interface of {@code 0:5efe} or {@code 200:5efe} tunnels to the IPv4 behind it. */
  private static boolean isIsatap(byte[] bytes) {
    return (bytes[8] & 0xfd) == 0 && bytes[9] == 0 && bytes[10] == 0x5e && bytes[11] == (byte) 0xfe;
  }

  /** 2000::/3, which leaves out IPv4-mapped, -compatible and -translated forms as well. */
  private static boolean isGlobalUnicast(byte[] bytes) {
    return (bytes[0] & 0xe0) == 0x20;
  }

  /**
   * A CIDR block.
   *
   * @param width bits of an address of its family
   */
  private record Block(BigInteger start, int bits, int width) {
    static Block of(String cidr) {
      int slash = cidr.indexOf('/');
      byte[] start = InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress();
      int bits = Integer.parseInt(cidr.substring(slash + 1));
      return new Block(new BigInteger(1, start), bits, start.length * 8);
    }

    boolean contains(byte[] address) {
      return address.length * 8 == width
          && new BigInteger(1, address).xor(start).shiftRight(width - bits).signum() == 0;
    }
  }
}
