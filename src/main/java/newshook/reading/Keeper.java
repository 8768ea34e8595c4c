package newshook.reading;

/** Takes in what a reader shares from a browser or a telephone. */
@FunctionalInterface
public interface Keeper {
  /** Keeps what was shared as any sender's; false if there is no link in it. */
  boolean keep(String url, String title, String text);
}
