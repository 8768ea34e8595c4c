package newshook.link;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A query string taken apart without decoding, so that what is put together again is as it came.
 */
record Query(List<Pair> pairs) {
  /** One parameter as it stands: name and, after the first {@code =}, its value. */
  record Pair(String text) {
    String name() {
      int end = text.indexOf('=');
      return end < 0 ? text : text.substring(0, end);
    }

    String value() {
      int end = text.indexOf('=');
      return end < 0 ? "" : text.substring(end + 1);
    }
  }

  Query {
    pairs = List.copyOf(pairs);
  }

  static Query of(String raw) {
    List<Pair> pairs = new ArrayList<>();
    for (int from = 0; from <= raw.length(); ) {
      int end = raw.indexOf('&', from);
      end = end < 0 ? raw.length() : end;
      if (end > from) {
        pairs.add(new Pair(raw.substring(from, end)));
      }
      from = end + 1;
    }
    return new Query(pairs);
  }

  Query without(Predicate<Pair> unwanted) {
    return new Query(pairs.stream().filter(unwanted.negate()).toList());
  }

  /**
   * The address that a parameter holds, decoded. One that was put in unescaped runs on over its own
   * {@code &} until a parameter that is the wrapper's.
   */
  Optional<String> address(String name, Predicate<String> wrappersOwn) {
    for (int i = 0; i < pairs.size(); i++) {
      if (pairs.get(i).name().equalsIgnoreCase(name) && !pairs.get(i).value().isEmpty()) {
        String value = pairs.get(i).value();
        return Optional.of(isRaw(value) ? raw(i, wrappersOwn) : decoded(value));
      }
    }
    return Optional.empty();
  }

  private String raw(int start, Predicate<String> wrappersOwn) {
    StringBuilder address = new StringBuilder(pairs.get(start).value());
    boolean ownQuery = address.indexOf("?") >= 0;
    for (int i = start + 1; ownQuery && i < pairs.size(); i++) {
      if (wrappersOwn.test(pairs.get(i).name())) {
        break;
      }
      address.append('&').append(pairs.get(i).text());
    }
    return halfEscaped(address.toString());
  }

  /** Consent pages leave the address raw up to its question mark and escape what follows. */
  private static String halfEscaped(String address) {
    int query = address.indexOf('?');
    boolean escaped = query >= 0 && address.indexOf('=', query) < 0;
    return escaped ? address.substring(0, query) + decoded(address.substring(query)) : address;
  }

  static boolean isRaw(String value) {
    return value.regionMatches(true, 0, "http://", 0, 7)
        || value.regionMatches(true, 0, "https://", 0, 8);
  }

  /** Percent escapes resolved; twice where a mail gateway escaped what was escaped. */
  static String decoded(String value) {
    String once = decodedOnce(value);
    boolean again = once.regionMatches(true, 0, "http", 0, 4) && !once.contains("://");
    return again ? decodedOnce(once) : once;
  }

  private static String decodedOnce(String value) {
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return value; // a stray % sign: it is as decoded as it gets
    }
  }

  @Override
  public String toString() {
    return String.join("&", pairs.stream().map(Pair::text).toList());
  }
}
