package newshook.sorting;

import java.util.List;
import java.util.Locale;

/** What has to be so for a rule to hold. */
sealed interface Condition {
  Answer holds(Facts facts);

  /** Both. */
  record And(Condition left, Condition right) implements Condition {
    @Override
    public Answer holds(Facts facts) {
      Answer first = left.holds(facts);
      return first == Answer.NO ? first : first.and(right.holds(facts));
    }
  }

  /** One of them, or both. */
  record Or(Condition left, Condition right) implements Condition {
    @Override
    public Answer holds(Facts facts) {
      Answer first = left.holds(facts);
      return first == Answer.YES ? first : first.or(right.holds(facts));
    }
  }

  /** Not so. */
  record Not(Condition inner) implements Condition {
    @Override
    public Answer holds(Facts facts) {
      return inner.holds(facts).not();
    }
  }

  /** The field is one of these values. */
  record Is(Field field, List<String> values) implements Condition {
    public Is {
      values = values.stream().map(Folded::of).toList();
    }

    @Override
    public Answer holds(Facts facts) {
      boolean fits =
          (field == Field.HOST || field == Field.LANG || field == Field.LINK)
              ? facts.values(field).anyMatch(this::fits)
              : facts.folded(field).stream().anyMatch(values::contains);
      return soFar(fits, facts);
    }

    private boolean fits(String said) {
      String text = said.toLowerCase(Locale.ROOT);
      return values.stream()
          .anyMatch(value ->
              switch (field) {
                case HOST -> (text.equals(value) || text.endsWith("." + value));
                case LANG -> (text.equals(value) || text.startsWith(value + "-"));
                default -> text.equals(value);
              });
    }
  }

  /** The field holds one of these phrases. */
  record Holds(Field field, List<Phrase> phrases) implements Condition {
    public Holds {
      phrases = List.copyOf(phrases);
    }

    @Override
    public Answer holds(Facts facts) {
      return soFar(
          facts.folded(field).stream()
              .anyMatch(text -> phrases.stream().anyMatch(p -> p.isIn(text))),
          facts);
    }
  }

  /** The text has fewer words than so many, or more. */
  record Words(boolean fewer, int than) implements Condition {
    @Override
    public Answer holds(Facts facts) {
      return facts.words().isEmpty()
          ? Answer.UNKNOWN
          : Answer.of(fewer ? facts.words().getAsInt() < than : facts.words().getAsInt() > than);
    }
  }

  /** The page may still say what the event did not. */
  private static Answer soFar(boolean fits, Facts facts) {
    if (fits) {
      return Answer.YES;
    }
    return facts.isComplete() ? Answer.NO : Answer.UNKNOWN;
  }
}
