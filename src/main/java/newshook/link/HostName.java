package newshook.link;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the host of an address: a name in ASCII, a plain IPv4 address, or a bracketed IPv6 one. */
final class HostName {
  private static final int MAX_NAME = 253;
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-fA-F:.]{2,45}]");
  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,63}(?:\\.[a-z0-9_-]{1,63})*+");
  private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");

  /** By their last label, browsers take these for IPv4 addresses: octal, hexadecimal, short. */
  private static final Pattern NUMERIC = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");

  /** Old and new rules for names lead these to different sites. */
  private static final Pattern DISPUTED = Pattern.compile("[\u00df\u1e9e\u03c2\u200c\u200d]");

  private HostName() {}

  static Optional<String> read(String written) {
    if (IPV6.matcher(written).matches()) {
      return Optional.of(written.toLowerCase(Locale.ROOT));
    }
    return Escapes.decode(written).flatMap(HostName::ascii).flatMap(HostName::checked);
  }

  private static Optional<String> ascii(String name) {
    if (name.chars().allMatch(c -> c < 0x80)) {
      return Optional.of(name.toLowerCase(Locale.ROOT));
    }
    if (DISPUTED.matcher(name).find()) {
      return Optional.empty();
    }
    try {
      String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
      return Optional.of(IDN.toASCII(folded, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> checked(String name) {
    String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    if (bare.length() > MAX_NAME || !NAME.matcher(bare).matches()) {
      return Optional.empty();
    }
    boolean addressOnly = NUMERIC.matcher(bare).matches();
    return addressOnly && !IPV4.matcher(name).matches() ? Optional.empty() : Optional.of(bare);
  }
}
