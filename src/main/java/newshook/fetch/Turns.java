package newshook.fetch;

import java.time.Duration;

/** Keeps visits to one host apart, whoever makes them. */
public interface Turns {
  /** Everybody may go at once. */
  Turns NONE =
      new Turns() {
        @Override
        public Turn take(String host, Duration most) {
          return new Turn(true, Duration.ZERO);
        }

        @Override
        public void rest(String host, Duration wait) {}
      };

  /** Takes the next turn at the host, unless it is further off than {@code most}. */
  Turn take(String host, Duration most);

  /** The host asked to be left alone for so long. */
  void rest(String host, Duration wait);

  /**
   * A place in the queue.
   *
   * @param isTaken false where it is too far off
   * @param delay until it is ours, or could be
   */
  record Turn(boolean isTaken, Duration delay) {}
}
