package newshook.slowlane;

import java.time.Instant;

/** What one step on the slow lane came to. */
public sealed interface Step {
  /** Nobody waits, or there is too little time. */
  record Idle() implements Step {}

  /** It is not yet time to call Google, or another worker does. */
  record Waits() implements Step {}

  /** Google gave the signature of one id. */
  record Signed(String googleId) implements Step {}

  /** Google told the targets of so many ids, of so many that it was asked for. */
  record Resolved(int ids, int asked) implements Step {}

  /** Google does not know this id, or not at this address. */
  record Missed(String googleId, String detail) implements Step {}

  /** Google does not want to be called: nobody calls it before that moment. */
  record Rests(Instant until, String detail) implements Step {}
}
