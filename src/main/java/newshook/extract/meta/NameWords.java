package newshook.extract.meta;

import java.util.HashMap;
import java.util.HashSet;
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
    Map<String, Set<String>> groups = new HashMap<>();
    for (String line : DataLines.of(NameWords.class, "/newshook/extract/names.txt")) {
      String[] columns = line.split(" \\| ", 2);
      groups.computeIfAbsent(columns[0], _ -> new HashSet<>()).add(columns[1].strip());
    }
    return new NameWords(
        Objects.requireNonNull(groups.get("agency")),
        Objects.requireNonNull(groups.get("before")),
        Objects.requireNonNull(groups.get("end")),
        Objects.requireNonNull(groups.get("furniture")),
        Objects.requireNonNull(groups.get("label")),
        Objects.requireNonNull(groups.get("lead")),
        Objects.requireNonNull(groups.get("nobody")),
        Objects.requireNonNull(groups.get("placeholder")),
        Objects.requireNonNull(groups.get("role")),
        Objects.requireNonNull(groups.get("staff")));
  }
}
