package newshook.sorting;

import java.util.List;
import java.util.Optional;
import newshook.sorting.SortingRule.Action;

/**
 * What the rules say of one thing.
 *
 * @param fits the rules that hold, in their order
 */
public record Sorted(List<SortingRule> fits) {
  /** Nothing at all. */
  public static final Sorted NOTHING = new Sorted(List.of());

  public Sorted {
    fits = List.copyOf(fits);
  }

  /** All tags, each once. */
  public List<String> tags() {
    return fits.stream().flatMap(rule -> rule.tags().stream()).distinct().toList();
  }

  public boolean isStarred() {
    return fits.stream().anyMatch(rule -> rule.action() == Action.STAR);
  }

  /** The first rule that drops it; empty if it is kept. */
  public Optional<SortingRule> dropped() {
    return fits.stream().filter(rule -> rule.action() == Action.DROP).findFirst();
  }
}
