package newshook.search;

import java.util.ArrayList;
import java.util.List;
import newshook.article.Article;
import newshook.search.Clause.Filter;
import newshook.search.Clause.Phrase;
import newshook.search.Clause.Start;

/** Where a clause is in a text: what the index only suspects is made certain, and marked. */
final class Occurrences {
  private Occurrences() {}

  /**
   * A place in a text.
   *
   * @param clause which one it is of
   */
  record Place(int start, int end, int clause) {}

  /** Whether the article has every phrase that is wanted, and none that is not. */
  static boolean fits(Query query, Story story) {
    Article article = story.article();
    List<List<Token>> fields =
        List.of(
            Tokens.of(story.text()),
            Tokens.of(article.title()),
            Tokens.of(Terms.names(article)),
            Tokens.of(article.siteName()));
    return query.wanted().stream().allMatch(clause -> !clause.isSeveral() || isIn(clause, fields))
        && query.unwanted().stream()
            .noneMatch(clause -> clause.isSeveral() && isIn(clause, fields));
  }

  private static boolean isIn(Clause clause, List<List<Token>> fields) {
    return fields.stream().anyMatch(tokens -> !find(clause, tokens, 0).isEmpty());
  }

  /** All places of what is wanted, in the order of the text. */
  static List<Place> all(Query query, List<Token> tokens) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < query.wanted().size(); i++) {
      places.addAll(find(query.wanted().get(i), tokens, i));
    }
    places.sort((a, b) -> Integer.compare(a.start, b.start));
    return places;
  }

  private static List<Place> find(Clause clause, List<Token> tokens, int number) {
    return switch (clause) {
      case Phrase(var words) -> phrase(words, tokens, number);
      case Start(var prefix) -> starts(prefix, tokens, number);
      case Filter _ -> List.of();
    };
  }

  /** A token's position is its index: words of the phrase stand as far apart as they were asked. */
  private static List<Place> phrase(List<Token> words, List<Token> tokens, int number) {
    List<Place> places = new ArrayList<>();
    int first = words.getFirst().position();
    int span = words.getLast().position() - first;
    for (int i = 0; i + span < tokens.size(); i++) {
      int from = i;
      if (words.stream().allMatch(w -> is(w, tokens.get(from + w.position() - first)))) {
        places.add(new Place(tokens.get(i).start(), tokens.get(i + span).end(), number));
      }
    }
    return places;
  }

  private static boolean is(Token asked, Token token) {
    return asked.kind() == Token.Kind.SIGN
        ? token.term().startsWith(asked.term())
        : token.term().equals(asked.term());
  }

  private static List<Place> starts(String prefix, List<Token> tokens, int number) {
    List<Place> places = new ArrayList<>();
    int signs = prefix.codePointCount(0, prefix.length());
    for (Token token : tokens) {
      if (token.term().startsWith(prefix)) {
        boolean isSign = token.kind() != Token.Kind.WORD && signs == 1;
        int end = isSign ? token.start() + Character.charCount(prefix.codePointAt(0)) : token.end();
        places.add(new Place(token.start(), end, number));
      }
    }
    return places;
  }
}
