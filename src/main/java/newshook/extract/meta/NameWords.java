package newshook.extract.meta;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import newshook.link.DataLines;

/**
 * Words that tell whether a line names a person (names.txt), in lower case.
 *
 * @param agencies sign for want of a person
 * @param before may stand before what leads a name in: "written", "guest post"
 * @param ends words with which something else begins behind a name
 * @param furniture words of a page, which no name has
 * @param labels whole lines behind which whoever wrote it is named
 * @param leads begin the line that names whoever wrote it, as "by" does
 * @param nobody whole lines that name no person
 * @param placeholders say nothing at all
 * @param roles ends of words that tell what somebody is
 * @param staff whole lines that sign for all who work there
 */
record NameWords(
    Set<String> agencies,
    Set<String> before,
    Set<String> ends,
    Set<String> furniture,
    Set<String> labels,
    Set<String> leads,
    Set<String> nobody,
    Set<String> placeholders,
    Set<String> roles,
    Set<String> staff) {
  /** Those of names.txt. */
  static final NameWords KNOWN = load();

  private static NameWords load() {
    Map<String, List<String>> groups =
        DataLines.groups(NameWords.class, "/newshook/extract/names.txt");
    return new NameWords(
        words(groups, "agency"),
        words(groups, "before"),
        words(groups, "end"),
        words(groups, "furniture"),
        words(groups, "label"),
        words(groups, "lead"),
        words(groups, "nobody"),
        words(groups, "placeholder"),
        words(groups, "role"),
        words(groups, "staff"));
  }

  private static Set<String> words(Map<String, List<String>> groups, String name) {
    return Set.copyOf(Objects.requireNonNull(groups.get(name), name));
  }
}
