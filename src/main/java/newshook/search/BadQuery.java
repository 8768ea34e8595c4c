package newshook.search;

/** A question that cannot be answered as it was put. Ends in words for the one who asked. */
public final class BadQuery extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Why why;
  private final String what;

  BadQuery(Why why, String what) {
    super(why + " " + what, null, false, false);
    this.why = why;
    this.what = what;
  }

  /** What is wrong with it. */
  public enum Why {
    /** There is no word, filter or date in it. */
    EMPTY,
    TOO_LONG,
    TOO_MANY_WORDS,
    /** A filter without a value: {@code site:} */
    NO_VALUE,
    /** {@code after:} or {@code before:} something that is no date. */
    DATE,
    VERDICT,
    /** {@code is:} something that is neither read, unread nor starred. */
    STATE,
    /** Too few letters before the star. */
    SHORT_START,
    CURSOR
  }

  public Why why() {
    return why;
  }

  /** The words of the question that are meant, or a limit; may be empty. */
  public String what() {
    return what;
  }
}
