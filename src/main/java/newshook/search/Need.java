package newshook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import newshook.search.Clause.Filter;
import newshook.search.Clause.Phrase;
import newshook.search.Clause.Start;

/**
 * What the index is asked for a clause: any of these terms has to be in an article.
 *
 * @param isStart whether they are beginnings of terms
 * @param isScored whether it says how well an article answers
 */
record Need(List<String> terms, boolean isStart, boolean isScored) {
  /** Of a long phrase; the text is compared with all of it afterwards. */
  private static final int MOST = 12;

  static List<Need> of(Clause clause) {
    return switch (clause) {
      case Phrase(var words) -> phrase(words);
      case Start(var prefix) -> List.of(new Need(List.of(prefix), true, true));
      case Filter(var terms) -> List.of(new Need(List.copyOf(terms), false, false));
    };
  }

  private static List<Need> phrase(List<Token> words) {
    List<Need> needs = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST, words.size()); i++) {
      Token word = words.get(i);
      needs.add(new Need(List.of(word.term()), word.kind() == Token.Kind.SIGN, true));
      if (i > 0 && Terms.isPair(words.get(i - 1), word)) {
        needs.add(
            new Need(List.of(Terms.pair(words.get(i - 1).term(), word.term())), false, false));
      }
    }
    return needs;
  }

  Postings in(Part part) {
    Stream<Postings> all =
        isStart
            ? terms.stream().flatMap(t -> part.startingWith(t).stream())
            : terms.stream().map(part::find);
    return Postings.union(all.toList());
  }
}
