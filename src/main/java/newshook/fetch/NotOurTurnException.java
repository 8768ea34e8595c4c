package newshook.fetch;

import java.io.IOException;
import java.time.Duration;

/** Others are before us at the host, or it wants to be left alone. */
final class NotOurTurnException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Duration wait;

  NotOurTurnException(String host, Duration wait) {
    super("it is not our turn at " + host + " for " + wait.toSeconds() + " s");
    this.wait = wait;
  }

  Duration waiting() {
    return wait;
  }
}
