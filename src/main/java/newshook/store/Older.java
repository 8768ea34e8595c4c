package newshook.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newshook.article.Article;
import newshook.article.Verdict;
import newshook.store.Bodies.Kept;

/**
 * An older text of an article: its body is kept under its own name, and the meta item remembers in
 * one line when that text was found and what it was worth.
 */
record Older(int revision, Instant at, Verdict verdict, int words, Kept body) {
  static final String NAME = "older";

  /** A site that edits all day fills no item: the first texts are forgotten, not the last. */
  private static final int MOST = 30;

  private static Older of(Article article, Kept body) {
    return new Older(
        article.revision(), article.changedAt(), article.verdict(), article.words(), body);
  }

  /** What the next meta item remembers: what this one does, and the text that it names itself. */
  static List<String> with(Row row, Article article, Kept body) {
    List<String> lines = new ArrayList<>(row.texts(NAME));
    lines.add(of(article, body).line());
    return lines.subList(Math.max(0, lines.size() - MOST), lines.size());
  }

  /** Oldest first; a line that is damaged is left out. */
  static List<Older> of(Row row) {
    return row.texts(NAME).stream().flatMap(line -> read(line).stream()).toList();
  }

  private String line() {
    return String.join(
        "|",
        Integer.toString(revision),
        Row.time(at),
        verdict.name(),
        Integer.toString(words),
        body.name(),
        Integer.toString(body.chunks()));
  }

  private static Optional<Older> read(String line) {
    String[] parts = line.split("\\|", 6);
    try {
      return Optional.of(
          new Older(
              Integer.parseInt(parts[0]),
              Instant.parse(parts[1]),
              Verdict.valueOf(parts[2]),
              Integer.parseInt(parts[3]),
              new Kept(parts[4], Integer.parseInt(parts[5]))));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException _) {
      return Optional.empty();
    }
  }
}
