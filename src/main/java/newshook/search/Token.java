package newshook.search;

/**
 * A word of a text, or two neighbouring signs where words are not kept apart.
 *
 * @param term as it is compared
 * @param position in words; the signs of a run have one each
 * @param start of it in the text, {@code end} behind it
 */
record Token(String term, int position, int start, int end, Kind kind) {
  enum Kind {
    WORD,
    /** Two signs. */
    PAIR,
    /** The last sign of a run, so that one sign alone is found everywhere. */
    SIGN
  }
}
