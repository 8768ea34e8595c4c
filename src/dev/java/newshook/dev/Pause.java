package newshook.dev;

import java.time.Duration;

/** Waiting in the local stack's threads. */
final class Pause {
  private Pause() {}

  /** False if the thread was asked to end. */
  static boolean of(Duration length) {
    try {
      Thread.sleep(length);
      return true;
    } catch (InterruptedException _) {
      return false;
    }
  }
}
