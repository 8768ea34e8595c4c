package newshook.link;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query string taken apart without decoding, so that what is put together again is as it came.
 */
record Query(List<Pair> pairs) {
  private static final int MOST_TIMES = 3;
  private static final Pattern ESCAPED_ADDRESS = Pattern.compile("(?i)https?%(?:25)*3A");

  /** A question mark alone may be part of a title: {@code /Who%3F}. */
  private static final Pattern ESCAPED_QUERY = Pattern.compile("(?i)%3F(?=[^?&]*%3D)");

  /** One parameter as it stands: name and, after the first {@code =}, its value. */
  record Pair(String text) {
    /** Some feeds escape their links twice: then {@code amp;url} is the parameter {@code url}. */
    String name() {
      int end = text.indexOf('=');
      String name = end < 0 ? text : text.substring(0, end);
      return name.startsWith("amp;") ? name.substring("amp;".length()) : name;
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

  /** In the order of names; parameters of one name keep theirs. */
  Query sorted() {
    return new Query(pairs.stream().sorted(Comparator.comparing(Pair::name)).toList());
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

  /**
   * Consent pages leave the address raw up to its question mark and escape what follows; others
   * escape the question mark too.
   */
  private static String halfEscaped(String address) {
    Matcher escaped = ESCAPED_QUERY.matcher(address);
    int query = address.indexOf('?');
    if (query < 0 && escaped.find()) {
      return address.substring(0, escaped.start()) + decoded(address.substring(escaped.start()));
    }
    boolean rest = query >= 0 && address.indexOf('=', query) < 0;
    return rest ? address.substring(0, query) + decoded(address.substring(query)) : address;
  }

  static boolean isRaw(String value) {
    return value.regionMatches(true, 0, "http://", 0, 7)
        || value.regionMatches(true, 0, "https://", 0, 8);
  }

  /** Percent escapes resolved; again where a gateway escaped what was escaped. */
  static String decoded(String value) {
    String decoded = decodedOnce(value);
    for (int more = 0; more < MOST_TIMES && ESCAPED_ADDRESS.matcher(decoded).lookingAt(); more++) {
      decoded = decodedOnce(decoded);
    }
    return decoded;
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
