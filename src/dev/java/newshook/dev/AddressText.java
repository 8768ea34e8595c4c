package newshook.dev;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Addresses as people write them: IPv6 by RFC 5952, the longest run of zero groups left out. */
final class AddressText {
  private static final int GROUPS = 8;

  private AddressText() {}

  static String of(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address.getHostAddress();
    }
    short[] groups = new short[GROUPS];
    ByteBuffer.wrap(address.getAddress()).asShortBuffer().get(groups);
    int from = 0;
    int length = 0;
    for (int start = 0; start < GROUPS; start++) {
      int end = start;
      while (end < GROUPS && groups[end] == 0) {
        end++;
      }
      if (end - start > length) {
        from = start;
        length = end - start;
      }
    }
    return length < 2
        ? hex(groups, 0, GROUPS)
        : hex(groups, 0, from) + "::" + hex(groups, from + length, GROUPS);
  }

  private static String hex(short[] groups, int from, int to) {
    short[] part = Arrays.copyOfRange(groups, from, to);
    return IntStream.range(0, part.length)
        .mapToObj(i -> Integer.toHexString(part[i] & 0xffff))
        .collect(Collectors.joining(":"));
  }
}
