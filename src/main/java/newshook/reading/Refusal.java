package newshook.reading;

import java.util.Optional;

/**
 * Ends a request that cannot be answered. It never leaves the room: {@link Reading} turns it into a
 * page or problem+json. The one place where an expected miss travels as an exception, because every
 * route can end in it and none can do anything about it.
 */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String detail;
  private final String allow;

  private Refusal(int status, String detail, String allow) {
    super(detail, null, false, false);
    this.status = status;
    this.detail = detail;
    this.allow = allow;
  }

  /** The caller's mistake, in a sentence. */
  static Refusal bad(String detail) {
    return new Refusal(400, detail, "");
  }

  /** Somebody else was quicker. */
  static Refusal conflict(String detail) {
    return new Refusal(409, detail, "");
  }

  static Refusal notFound() {
    return new Refusal(404, "There is nothing at this address.", "");
  }

  static Refusal onlyRead() {
    return new Refusal(405, "This address can only be read.", "GET, HEAD");
  }

  /** The address takes other methods. */
  static Refusal only(String methods) {
    return new Refusal(405, "This address takes " + methods + ".", methods);
  }

  static <T> T found(Optional<T> value) {
    return value.orElseThrow(Refusal::notFound);
  }

  int status() {
    return status;
  }

  /** The methods that there are, for 405; else empty. */
  String allow() {
    return allow;
  }

  String detail() {
    return detail;
  }
}
