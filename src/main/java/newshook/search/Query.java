package newshook.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A question, understood.
 *
 * @param from first day of publication, in days since 1970
 * @param until the day behind the last
 * @param are what the reader did with them
 * @param areNot what the reader did not
 */
record Query(
    List<Clause> wanted,
    List<Clause> unwanted,
    long from,
    long until,
    Set<State> are,
    Set<State> areNot) {
  /** What {@code is:} asks for. */
  enum State {
    READ,
    STARRED
  }

  Query {
    wanted = List.copyOf(wanted);
    unwanted = List.copyOf(unwanted);
    are = Set.copyOf(are);
    areNot = Set.copyOf(areNot);
  }

  /** Whether the text itself has to be read to know what matches. */
  boolean isOfText() {
    return Stream.concat(wanted.stream(), unwanted.stream()).anyMatch(Clause::isSeveral);
  }
}
