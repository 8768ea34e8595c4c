package newshook.intake;

import newshook.sorting.SortingRules;

/** The reader's own rules, wherever they are kept. */
@FunctionalInterface
public interface Rulebook {
  /** The rules as they are kept, at most a minute old. */
  SortingRules now();
}
