package newshook.search;

import java.util.List;
import java.util.Set;

/** One thing that a question asks for, or will not have. */
sealed interface Clause {
  /** Whether the index alone cannot say where it is. */
  default boolean isSeveral() {
    return false;
  }

  /** Words that stand together; mostly one. */
  record Phrase(List<Token> words) implements Clause {
    public Phrase {
      words = List.copyOf(words);
    }

    @Override
    public boolean isSeveral() {
      return words.size() > 1;
    }
  }

  /** A word that begins so, or a sign of a script that keeps no words apart. */
  record Start(String prefix) implements Clause {}

  /** Any of these terms of filters. */
  record Filter(Set<String> terms) implements Clause {
    public Filter {
      terms = Set.copyOf(terms);
    }
  }
}
