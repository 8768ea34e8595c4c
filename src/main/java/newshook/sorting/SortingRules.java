package newshook.sorting;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of rules, one a line. A line that cannot be read does nothing, and is told with where and
 * why.
 */
public final class SortingRules {
  /** What the text may have at most. */
  public static final int MAX_CHARACTERS = 64_000;

  /** Each is asked of everything that comes in. */
  public static final int MAX_RULES = 500;

  public static final SortingRules NONE = new SortingRules(List.of(), List.of());

  private final List<SortingRule> rules;
  private final List<Fault> faults;

  private SortingRules(List<SortingRule> rules, List<Fault> faults) {
    this.rules = List.copyOf(rules);
    this.faults = List.copyOf(faults);
  }

  /**
   * What is wrong with a line.
   *
   * @param line from 1
   * @param column from 1
   */
  public record Fault(int line, int column, String what) {
    @Override
    public String toString() {
      return "line " + line + ", column " + column + ": " + what;
    }
  }

  /** Reads a text; blank lines and those that begin with # say nothing. */
  public static SortingRules of(String text) {
    if (text.length() > MAX_CHARACTERS) {
      return new SortingRules(
          List.of(), List.of(new Fault(1, 1, "over " + MAX_CHARACTERS + " characters in all")));
    }
    List<SortingRule> rules = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      if (line.isBlank() || line.strip().startsWith("#")) {
        continue;
      }
      if (rules.size() == MAX_RULES) {
        faults.add(new Fault(i + 1, 1, "over " + MAX_RULES + " rules"));
        break;
      }
      try {
        rules.add(new RuleParser(line, i + 1).rule());
      } catch (RuleParser.Unreadable e) {
        faults.add(new Fault(i + 1, e.column(), e.what()));
      }
    }
    return new SortingRules(rules, faults);
  }

  public List<SortingRule> all() {
    return rules;
  }

  public List<Fault> faults() {
    return faults;
  }

  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /** The rules that are known to hold. */
  public Sorted sort(Facts facts) {
    return rules.isEmpty()
        ? Sorted.NOTHING
        : new Sorted(rules.stream().filter(r -> r.when().holds(facts) == Answer.YES).toList());
  }
}
