package newshook.fetch;

/** Foreign text that goes into a log line or a header: no control characters, not long. */
final class OneLine {
  private static final int MAX = 300;

  private OneLine() {}

  static String of(String text) {
    String clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", " ").strip();
    return clean.length() > MAX ? clean.substring(0, MAX) + "…" : clean;
  }
}
