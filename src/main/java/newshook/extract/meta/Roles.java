package newshook.extract.meta;

import java.util.Locale;
import java.util.Set;

/** Tells what somebody is from who: "Co-Founder", "Senior Editor at Harbour", "Chefredakteurin". */
final class Roles {
  private static final String[] ENDS = {
    "analyst",
    "attorney",
    "author",
    "coach",
    "columnist",
    "consultant",
    "contributor",
    "correspondent",
    "developer",
    "director",
    "editor",
    "engineer",
    "founder",
    "intern",
    "journalist",
    "lecturer",
    "leiter",
    "leiterin",
    "manager",
    "officer",
    "president",
    "producer",
    "professor",
    "publisher",
    "redakteur",
    "redakteurin",
    "reporter",
    "researcher",
    "scientist",
    "specialist",
    "strategist",
    "writer"
  };
  private static final Set<String> WHOLE = Set.of("ceo", "cto", "cfo", "coo");

  /** Lead in where, or what else, somebody is that. */
  private static final Set<String> BEHIND = Set.of("at", "of", "for", "in", "bei", "and", "&");

  private Roles() {}

  /** Whether a line ends in what somebody is, or in that and where. */
  static boolean isRole(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    String[] words = lower.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      boolean last = i == words.length - 1 || BEHIND.contains(words[i + 1]);
      if (last && isOne(words[i])) {
        return true;
      }
    }
    return lower.endsWith("full bio");
  }

  private static boolean isOne(String word) {
    String bare = word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
    String one = bare.endsWith("s") ? bare.substring(0, bare.length() - 1) : bare;
    for (String end : ENDS) {
      if (one.endsWith(end)) {
        return true;
      }
    }
    return WHOLE.contains(one);
  }
}
