package newshook.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newshook.search.Occurrences.Place;

/**
 * A piece of a text with what was asked for marked, as plain text: whoever shows it escapes it.
 *
 * @param parts in order; joined they are the piece
 */
public record Snippet(List<Part> parts) {
  private static final int LENGTH = 260;

  /** What stands before the first mark. */
  private static final int BEFORE = 60;

  public Snippet {
    parts = List.copyOf(parts);
  }

  /** Marked or not. */
  public record Part(String text, boolean isMark) {}

  public String plain() {
    return String.join("", parts.stream().map(Part::text).toList());
  }

  /** The whole text, marked. */
  static Snippet whole(Query query, String text) {
    return cut(text, 0, text.length(), Occurrences.all(query, Tokens.of(text)));
  }

  /** Where most of what was asked for is close together; the beginning if nothing is in it. */
  static Snippet best(Query query, String text) {
    List<Token> tokens = Tokens.of(text);
    List<Place> places = Occurrences.all(query, tokens);
    int start = places.isEmpty() ? 0 : Math.max(0, bestStart(places) - BEFORE);
    int from = start;
    int to = Math.min(text.length(), start + LENGTH);
    for (Token token : tokens) {
      if (token.start() >= start || (token.end() > start && from == start)) {
        from = start == 0 ? 0 : token.start();
        break;
      }
    }
    if (to < text.length()) {
      int end = to;
      to =
          tokens.stream()
              .mapToInt(Token::end)
              .filter(e -> e <= end)
              .max()
              .orElse(Character.isLowSurrogate(text.charAt(to)) ? to + 1 : to);
      to = Math.max(from, to);
    }
    return cut(text, from, to, places);
  }

  private static int bestStart(List<Place> places) {
    int best = 0;
    int most = -1;
    for (int i = 0; i < places.size(); i++) {
      Set<Integer> clauses = new HashSet<>();
      int end = places.get(i).start() + LENGTH - BEFORE;
      for (int j = i; j < places.size() && places.get(j).end() <= end; j++) {
        clauses.add(places.get(j).clause());
      }
      if (clauses.size() > most) {
        most = clauses.size();
        best = places.get(i).start();
      }
    }
    return best;
  }

  private static Snippet cut(String text, int from, int to, List<Place> places) {
    List<Part> parts = new ArrayList<>();
    if (from > 0) {
      parts.add(new Part("… ", false));
    }
    int at = from;
    for (int i = 0; i < places.size(); i++) {
      int start = Math.max(at, places.get(i).start());
      int end = Math.min(to, places.get(i).end());
      while (i + 1 < places.size() && places.get(i + 1).start() <= end) {
        end = Math.min(to, Math.max(end, places.get(++i).end()));
      }
      if (start < end) {
        add(parts, text.substring(at, start), false);
        add(parts, text.substring(start, end), true);
        at = end;
      }
    }
    add(parts, text.substring(at, Math.max(at, to)), false);
    if (to < text.length()) {
      parts.add(new Part(" …", false));
    }
    return new Snippet(parts);
  }

  private static void add(List<Part> parts, String text, boolean isMark) {
    String shown = text.replaceAll("\\s+", " ");
    if (!shown.isEmpty()) {
      parts.add(new Part(shown, isMark));
    }
  }
}
