package newshook.sorting;

import java.util.List;

/**
 * One line.
 *
 * @param line where it stands, from 1
 * @param text as it was written
 * @param tags given by it, for {@link Action#TAG}; else empty
 */
public record SortingRule(int line, String text, Action action, List<String> tags, Condition when) {
  public SortingRule {
    tags = List.copyOf(tags);
  }

  /** What a rule does with what it fits. */
  public enum Action {
    TAG,
    STAR,
    DROP
  }
}
