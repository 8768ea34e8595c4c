package newshook.sorting;

/** Whether a condition holds; not always known before the page is read. From no to yes. */
enum Answer {
  NO,
  UNKNOWN,
  YES;

  static Answer of(boolean holds) {
    return holds ? YES : NO;
  }

  Answer not() {
    return switch (this) {
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
      case YES -> NO;
    };
  }

  Answer and(Answer other) {
    return compareTo(other) < 0 ? this : other;
  }

  Answer or(Answer other) {
    return compareTo(other) > 0 ? this : other;
  }
}
