package newshook.fetch;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newshook.article.Reason;
import newshook.fetch.text.VisibleText;
import newshook.fetch.wire.Exchange;
import newshook.link.DataLines;
import newshook.link.WebUrl;

/** Pages that stand in front of the article: bot challenges, consent, log-in and region walls. */
final class Walls {
  /** Walls are short; a long text that speaks of them is an article. */
  private static final int WALL_LETTERS = 2500;

  private static final int HEAD = 128 * 1024;
  private static final Pattern TITLE =
      Pattern.compile("<title[^>]{0,200}>([^<]{0,300})", Pattern.CASE_INSENSITIVE);

  private static final Pattern PASSWORD = Pattern.compile("type\\s*=\\s*[\"']?password");

  private final List<Mark> marks;

  private Walls(List<Mark> marks) {
    this.marks = List.copyOf(marks);
  }

  /**
   * A sign of a wall.
   *
   * @param where {@code header}, {@code url}, {@code title}, {@code form} or {@code body}
   * @param mark in lower case
   */
  record Mark(Reason reason, String where, String mark) {
    static Mark of(String line) {
      String[] columns = line.split(" +\\| +", 3);
      return new Mark(Reason.valueOf(columns[0]), columns[1], columns[2].strip());
    }
  }

  static Walls known() {
    return new Walls(DataLines.of(Walls.class, "walls.txt").stream().map(Mark::of).toList());
  }

  /** The wall that the answer is; empty if it is none that we know. */
  Optional<Mark> recognise(URI url, Exchange answer, String html) {
    String address = (WebUrl.host(url) + url.getRawPath()).toLowerCase(Locale.ROOT);
    String head = html.substring(0, Math.min(html.length(), HEAD)).toLowerCase(Locale.ROOT);
    boolean small = VisibleText.letters(html, WALL_LETTERS) < WALL_LETTERS;
    String title = small ? title(head) : "";
    String body = small ? head : "";
    return marks.stream()
        .filter(mark ->
            switch (mark.where()) {
              case "header" -> inHeader(answer, mark.mark());
              case "url" -> address.startsWith(mark.mark());
              case "title" -> title.startsWith(mark.mark());
              case "form" -> title.startsWith(mark.mark()) && PASSWORD.matcher(body).find();
              default -> body.contains(mark.mark());
            })
        .findFirst();
  }

  private static boolean inHeader(Exchange answer, String mark) {
    String[] parts = mark.split(": ", 2);
    return answer.header(parts[0]).toLowerCase(Locale.ROOT).contains(parts[1]);
  }

  private static String title(String head) {
    Matcher title = TITLE.matcher(head);
    return title.find() ? title.group(1).strip() : "";
  }
}
