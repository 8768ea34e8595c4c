package newshook.intake;

import newshook.sorting.SortingRules;

/** The reader's own rules, wherever they are kept. */
public interface Rulebook {
  /** No rules. */
  Rulebook EMPTY =
      new Rulebook() {
        @Override
        public SortingRules now() {
          return SortingRules.NONE;
        }

        @Override
        public SortingRules atHand() {
          return SortingRules.NONE;
        }
      };

  /** The rules as they are kept, at most a minute old. */
  SortingRules now();

  /**
   * The same; where they cannot be had just now, those that were known last, or none. For
   * accepting, which must not wait for them: they are asked again before the article is kept.
   */
  SortingRules atHand();
}
