package newshook.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newshook.article.Verdict;
import newshook.search.BadQuery.Why;
import newshook.search.Clause.Filter;
import newshook.search.Clause.Phrase;
import newshook.search.Clause.Start;
import newshook.search.Query.State;

/**
 * Reads what a person typed: words, {@code "phrases"}, {@code begin*}, {@code -without}, and
 * filters such as {@code site:example.org}. A quote that nobody closed ends with the question; what
 * is no word and no filter is passed over.
 */
final class QueryReader {
  private static final int MAX_LENGTH = 1000;
  private static final int MOST_WORDS = 60;
  private static final int LEAST_START = 3;
  private static final String QUOTES = "\"“”„«»";
  private static final Set<String> NAMES =
      Set.of("source", "site", "tag", "lang", "verdict", "after", "before", "is");
  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  private final String text;
  private int at;
  private final List<Clause> wanted = new ArrayList<>();
  private final List<Clause> unwanted = new ArrayList<>();
  private final Map<String, Set<String>> filters = new LinkedHashMap<>();
  private final Set<State> are = EnumSet.noneOf(State.class);
  private final Set<State> areNot = EnumSet.noneOf(State.class);
  private long from = Integer.MIN_VALUE;
  private long until = Integer.MAX_VALUE;
  private int words;
  private boolean isAnything;

  private QueryReader(String text) {
    this.text = text;
  }

  /** What cannot be read is a {@link BadQuery}. */
  static Query read(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new BadQuery(Why.TOO_LONG, Integer.toString(MAX_LENGTH));
    }
    return new QueryReader(text).read();
  }

  private Query read() {
    while (at < text.length()) {
      if (isSpace(text.charAt(at))) {
        at++;
      } else {
        part();
      }
    }
    filters.forEach((name, terms) -> (isMinus(name) ? unwanted : wanted).add(new Filter(terms)));
    if (!isAnything) {
      throw new BadQuery(Why.EMPTY, "");
    }
    return new Query(wanted, unwanted, from, until, are, areNot);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isMinus(String name) {
    return name.startsWith("-");
  }

  private void part() {
    boolean minus = text.charAt(at) == '-' && at + 1 < text.length();
    at += minus ? 1 : 0;
    String name = name();
    at += name.isEmpty() ? 0 : name.length() + 1;
    boolean isQuoted = at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0;
    String value = isQuoted ? quoted() : bare();
    if (name.isEmpty()) {
      words(value, isQuoted, minus);
    } else {
      filter(name, value, minus);
    }
  }

  /** Of the filter that begins here; empty if none does. */
  private String name() {
    int colon = text.indexOf(':', at);
    String name = colon < 0 ? "" : text.substring(at, colon).toLowerCase(Locale.ROOT);
    return NAMES.contains(name) ? name : "";
  }

  private String quoted() {
    int start = ++at;
    while (at < text.length() && QUOTES.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    int end = at;
    at = Math.min(text.length(), at + 1);
    return text.substring(start, end);
  }

  private String bare() {
    int start = at;
    while (at < text.length() && !isSpace(text.charAt(at)) && QUOTES.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private void words(String value, boolean isQuoted, boolean minus) {
    List<Token> tokens = asked(value);
    words += tokens.size();
    if (words > MOST_WORDS) {
      throw new BadQuery(Why.TOO_MANY_WORDS, Integer.toString(MOST_WORDS));
    }
    if (!tokens.isEmpty()) {
      isAnything = true;
      (minus ? unwanted : wanted).add(clause(value, tokens, isQuoted));
    }
  }

  /** The last sign of a run is in the pair before it already. */
  private static List<Token> asked(String value) {
    List<Token> tokens = new ArrayList<>();
    Token before = null;
    for (Token token : Tokens.of(value)) {
      boolean isSaid =
          token.kind() == Token.Kind.SIGN && before != null && before.kind() == Token.Kind.PAIR;
      if (!isSaid) {
        tokens.add(token);
      }
      before = token;
    }
    return tokens;
  }

  private static Clause clause(String value, List<Token> tokens, boolean isQuoted) {
    Token first = tokens.getFirst();
    if (tokens.size() == 1 && first.kind() == Token.Kind.SIGN) {
      return new Start(first.term());
    }
    if (tokens.size() == 1 && !isQuoted && value.endsWith("*")) {
      if (first.kind() == Token.Kind.WORD && first.term().length() < LEAST_START) {
        throw new BadQuery(Why.SHORT_START, value);
      }
      return new Start(first.term());
    }
    return new Phrase(tokens);
  }

  private void filter(String name, String value, boolean minus) {
    if (value.isBlank()) {
      throw new BadQuery(Why.NO_VALUE, name);
    }
    isAnything = true;
    switch (name) {
      case "after", "before" -> date(value, name.equals("after") != minus);
      case "is" -> state(value.toLowerCase(Locale.ROOT), minus);
      case "verdict" -> term(name, verdict(value), minus);
      case "site" -> term(name, site(value), minus);
      default -> term(name, value, minus);
    }
  }

  /** The same filter twice takes either. */
  private void term(String name, String value, boolean minus) {
    filters
        .computeIfAbsent((minus ? "-" : "") + name, _ -> new HashSet<>())
        .add(Terms.filter(name, value));
  }

  private void date(String value, boolean isFirst) {
    var parts = DATE.matcher(value);
    try {
      if (parts.matches()) {
        long day =
            LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)))
                .toEpochDay();
        from = isFirst ? Math.max(from, day) : from;
        until = isFirst ? until : Math.min(until, day);
        return;
      }
    } catch (DateTimeException _) {
      // said below
    }
    throw new BadQuery(Why.DATE, value);
  }

  private static int number(String part) {
    return part == null ? 1 : Integer.parseInt(part);
  }

  private void state(String value, boolean minus) {
    switch (value) {
      case "read" -> (minus ? areNot : are).add(State.READ);
      case "unread" -> (minus ? are : areNot).add(State.READ);
      case "starred" -> (minus ? areNot : are).add(State.STARRED);
      default -> throw new BadQuery(Why.STATE, value);
    }
  }

  private static String verdict(String value) {
    return Stream.of(Verdict.values())
        .map(Verdict::name)
        .filter(name -> name.equalsIgnoreCase(value))
        .findFirst()
        .orElseThrow(() -> new BadQuery(Why.VERDICT, value));
  }

  private static String site(String value) {
    String host = value.replaceFirst("^\\w+://", "").split("/", 2)[0];
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
