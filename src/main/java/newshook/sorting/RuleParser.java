package newshook.sorting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import newshook.sorting.Condition.And;
import newshook.sorting.Condition.Holds;
import newshook.sorting.Condition.Is;
import newshook.sorting.Condition.Not;
import newshook.sorting.Condition.Or;
import newshook.sorting.Condition.Words;
import newshook.sorting.RuleScanner.Token;
import newshook.sorting.RuleScanner.Token.Kind;
import newshook.sorting.SortingRule.Action;

/**
 * Reads one line: {@code tag A, B if …}, {@code star if …}, {@code drop if …}. A condition is made
 * of tests with {@code not}, {@code and}, {@code or} and brackets.
 */
final class RuleParser {
  private static final int MAX_DEPTH = 20;
  private static final int MAX_TAG = 120;
  private static final int MAX_TAGS = 20;
  private static final int MAX_VALUE = 200;

  private final String line;
  private final int number;
  private final RuleScanner scanner;
  private int depth;

  RuleParser(String line, int number) {
    this.line = line;
    this.number = number;
    this.scanner = new RuleScanner(line);
  }

  /** Ends the reading of a line; it never leaves {@link SortingRules}. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int column;
    private final String what;

    Unreadable(int column, String what) {
      super(what, null, false, false);
      this.column = column;
      this.what = what;
    }

    int column() {
      return column;
    }

    String what() {
      return what;
    }
  }

  SortingRule rule() {
    Token verb = scanner.next();
    Action action =
        Stream.of(Action.values())
            .filter(a -> verb.is(a.name().toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(
                () -> verb.fault("a line begins with tag, star or drop, not " + verb.shown()));
    List<String> tags = action == Action.TAG ? tags() : List.of();
    Token word = scanner.next();
    if (!word.is("if")) {
      throw word.fault("\"if\" was expected here, not " + word.shown());
    }
    Condition when = either();
    Token rest = scanner.next();
    if (rest.kind() != Kind.END) {
      throw rest.fault("\"and\", \"or\" or the end of the line was expected, not " + rest.shown());
    }
    return new SortingRule(number, line.strip(), action, tags, when);
  }

  private List<String> tags() {
    List<String> tags = new ArrayList<>();
    do {
      Token tag = scanner.next();
      if (!tag.isValue() || tag.isBare("if") || tag.text().isBlank()) {
        throw tag.fault("the name of a tag was expected here, not " + tag.shown());
      }
      if (tag.text().length() > MAX_TAG || tags.size() == MAX_TAGS) {
        throw tag.fault("a tag of over 120 letters, or over 20 tags");
      }
      tags.add(tag.text().strip());
    } while (scanner.take(","));
    return tags;
  }

  private Condition either() {
    Condition left = both();
    while (scanner.take("or")) {
      left = new Or(left, both());
    }
    return left;
  }

  private Condition both() {
    Condition left = one();
    while (scanner.take("and")) {
      left = new And(left, one());
    }
    return left;
  }

  private Condition one() {
    if (depth == MAX_DEPTH) {
      throw scanner.next().fault("over " + MAX_DEPTH + " levels deep");
    }
    depth++;
    try {
      if (scanner.take("not")) {
        return new Not(one());
      }
      if (scanner.take("(")) {
        Condition inner = either();
        Token closing = scanner.next();
        if (!closing.isSign(")")) {
          throw closing.fault("\")\" was expected here, not " + closing.shown());
        }
        return inner;
      }
      return test();
    } finally {
      depth--;
    }
  }

  private Condition test() {
    Token name = scanner.next();
    Field field =
        Field.of(name.kind() == Kind.WORD ? name.text() : "")
            .orElseThrow(
                () -> name.fault("one of " + Field.words() + " was expected, not " + name.shown()));
    Token sign = scanner.next();
    return switch (sign.kind() == Kind.SIGN ? sign.text() : "") {
      case "=" -> is(field, sign);
      case "!=" -> new Not(is(field, sign));
      case "~" -> new Holds(notWords(field, sign), phrases());
      case "!~" -> new Not(new Holds(notWords(field, sign), phrases()));
      case "<" -> words(field, sign, true);
      case ">" -> words(field, sign, false);
      default -> throw sign.fault("=, !=, ~, !~, < or > was expected here, not " + sign.shown());
    };
  }

  private Condition is(Field field, Token sign) {
    return new Is(notWords(field, sign), alternatives().values());
  }

  private static Field notWords(Field field, Token sign) {
    if (field == Field.WORDS) {
      throw sign.fault("words is a number: write words < 100 or words > 100");
    }
    return field;
  }

  private Condition words(Field field, Token sign, boolean fewer) {
    if (field != Field.WORDS) {
      throw sign.fault("only words can be compared with < and >");
    }
    Token number = scanner.next();
    if (!number.text().matches("\\d{1,7}")) {
      throw number.fault("a number was expected here, not " + number.shown());
    }
    return new Words(fewer, Integer.parseInt(number.text()));
  }

  private List<Phrase> phrases() {
    Alternatives given = alternatives();
    List<Phrase> phrases = given.values().stream().map(Phrase::of).toList();
    if (phrases.stream().anyMatch(p -> p.folded().isEmpty() || p.folded().contains("*"))) {
      throw given.token().fault("a phrase is words, with * at its beginning or end at most");
    }
    return phrases;
  }

  /** What stands between the bars, and where. */
  private record Alternatives(Token token, List<String> values) {}

  private Alternatives alternatives() {
    Token value = scanner.next();
    if (!value.isValue()) {
      throw value.fault("a word or \"words in quotes\" was expected here, not " + value.shown());
    }
    if (value.text().length() > MAX_VALUE) {
      throw value.fault("over " + MAX_VALUE + " letters");
    }
    List<String> values = Stream.of(value.text().split("\\|", -1)).map(String::strip).toList();
    if (values.stream().anyMatch(String::isEmpty)) {
      throw value.fault("there is nothing between two bars, or nothing at all");
    }
    return new Alternatives(value, values);
  }
}
