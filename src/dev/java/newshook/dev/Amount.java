package newshook.dev;

/** A number with the word for what is counted. */
final class Amount {
  private Amount() {}

  static String of(int count, String one, String other) {
    return count + " " + (count == 1 ? one : other);
  }
}
