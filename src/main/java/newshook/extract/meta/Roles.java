package newshook.extract.meta;

import java.util.Locale;
import java.util.Set;

/** Tells what somebody is from who: "Co-Founder", "Senior Editor at Harbour", "Chefredakteurin". */
final class Roles {
  /** Ends of words, for languages that put words together. */
  private static final Set<String> ENDS = NameWords.KNOWN.roles();

  private static final Set<String> WHOLE = Set.of("ceo", "cto", "cfo", "coo");

  /** Lead in where, or what else, somebody is that. */
  private static final Set<String> BEHIND = Set.of("at", "of", "for", "in", "bei", "and", "&");

  private Roles() {}

  /** Whether a line ends in what somebody is, or in that and where. */
  static boolean isRole(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    String[] words = lower.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      boolean last =
          i == words.length - 1 || words[i].endsWith(",") || BEHIND.contains(words[i + 1]);
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
