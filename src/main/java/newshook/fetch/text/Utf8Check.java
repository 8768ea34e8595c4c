package newshook.fetch.text;

/**
 * How far bytes are UTF-8.
 *
 * @param sequences right ones of two to four bytes
 * @param faults bytes above 0x7f that belong to none
 */
record Utf8Check(int sequences, int faults) {
  static Utf8Check of(byte[] bytes) {
    int sequences = 0;
    int faults = 0;
    int i = 0;
    while (i < bytes.length) {
      if (bytes[i] >= 0) {
        i++;
        continue;
      }
      int length = sequenceLength(bytes, i);
      if (length > 0) {
        sequences++;
      } else if (i + 3 < bytes.length) { // a cut at the very end is no fault
        faults++;
      }
      i += Math.max(1, length);
    }
    return new Utf8Check(sequences, faults);
  }

  /** Faultless, and more than ASCII: no other encoding looks like this by chance. */
  boolean isUtf8WithMore() {
    return sequences > 0 && faults == 0;
  }

  /** The label or guess UTF-8 must be wrong; a few broken bytes in much text are not enough. */
  boolean isMostlyOther() {
    return faults > sequences;
  }

  private static int sequenceLength(byte[] b, int i) {
    int lead = b[i] & 0xff;
    int length = lengthAfter(lead);
    if (length == 0 || i + length > b.length) {
      return 0;
    }
    for (int k = 1; k < length; k++) {
      if ((b[i + k] & 0xc0) != 0x80) {
        return 0;
      }
    }
    int second = b[i + 1] & 0xff;
    boolean wrong =
        switch (lead) {
          case 0xe0 -> second < 0xa0;
          case 0xed -> second > 0x9f;
          case 0xf0 -> second < 0x90;
          case 0xf4 -> second > 0x8f;
          default -> false;
        };
    return wrong ? 0 : length;
  }

  private static int lengthAfter(int lead) {
    if (lead >= 0xc2 && lead <= 0xdf) {
      return 2;
    }
    if (lead >= 0xe0 && lead <= 0xef) {
      return 3;
    }
    return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  }
}
