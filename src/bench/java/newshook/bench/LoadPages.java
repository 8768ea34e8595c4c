package newshook.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import newshook.store.Gzip;

/**
 * Pages as large as real ones: the project's own test pages, with as much style, script, navigation
 * and teasers around them as newspapers have, and some paragraphs that no other page has. Handed
 * out as gzip, in members, so that making one costs the site little.
 */
final class LoadPages {
  private static final Path OWN = Path.of("src/test/resources/pages");
  private static final List<String> SLUGS =
      List.of(
          "photo-story",
          "numbered-list",
          "interview",
          "opinion-two-authors",
          "technical-blog",
          "german-agency",
          "indonesian-baca-juga",
          "japanese");

  private static final int PARAGRAPHS = 6;
  private static final int WORDS = 70;

  private final List<Frame> frames;
  private final String[] words;

  /** A page around the paragraphs that are its own. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Frame(byte[] before, byte[] after) {}

  /**
   * @param bytes how large a page is, unpacked
   */
  LoadPages(int bytes) {
    this.words = vocabulary();
    this.frames = SLUGS.stream().map(slug -> frame(slug, bytes)).toList();
  }

  /** The page of that number, as gzip. */
  byte[] page(int number) {
    Frame frame = frames.get(number % frames.size());
    var page = new ByteArrayOutputStream(frame.before().length + frame.after().length + 4096);
    page.writeBytes(frame.before());
    page.writeBytes(Gzip.pack(prose(new Random(number), PARAGRAPHS)));
    page.writeBytes(frame.after());
    return page.toByteArray();
  }

  private Frame frame(String slug, int bytes) {
    String html = source(slug);
    int head = html.indexOf("</head>");
    int text = html.indexOf("</p>", html.indexOf("<h1", head)) + "</p>".length();
    if (head < 0 || text < head) {
      throw new IllegalStateException("no place in " + slug);
    }
    int room = Math.max(0, bytes - html.length() - PARAGRAPHS * WORDS * 6);
    var random = new Random(slug.hashCode());
    String before =
        html.substring(0, head) + scripts(random, room / 2) + html.substring(head, text);
    int end = html.lastIndexOf("</body>");
    String after =
        html.substring(text, end < 0 ? html.length() : end) + teasers(random, room - room / 2);
    return new Frame(Gzip.pack(before), Gzip.pack(after + "</body></html>"));
  }

  /** The state that a page hands to its scripts, and the styles. */
  private String scripts(Random random, int bytes) {
    var html = new StringBuilder("<script>window.__STATE__={");
    while (html.length() < bytes) {
      html.append('"').append(word(random)).append("\":{\"id\":").append(random.nextInt(1 << 30));
      html.append(",\"kind\":\"").append(word(random)).append("\",\"on\":true},");
    }
    return html.append("\"end\":0}</script>").toString();
  }

  /** What stands below an article: teasers of others. */
  private String teasers(Random random, int bytes) {
    var html = new StringBuilder("<aside class=\"more-stories\"><h2>More</h2>\n");
    while (html.length() < bytes) {
      int id = random.nextInt(1 << 30);
      html.append("<div class=\"card card--small\" data-id=\"").append(id).append("\">");
      html.append("<a class=\"card__link\" href=\"/2026/").append(id).append("/story\">");
      html.append("<img loading=\"lazy\" alt=\"\" src=\"/img/").append(id).append(".jpg\">");
      html.append("<h3 class=\"card__title\">");
      for (int i = 0; i < 7; i++) {
        html.append(word(random)).append(' ');
      }
      html.append("</h3></a><span class=\"card__time\">").append(random.nextInt(59));
      html.append(" min</span></div>\n");
    }
    return html.append("</aside>").toString();
  }

  private String prose(Random random, int paragraphs) {
    var html = new StringBuilder();
    for (int paragraph = 0; paragraph < paragraphs; paragraph++) {
      html.append("<p>");
      for (int i = 0; i < WORDS; i++) {
        html.append(word(random)).append(i % 12 == 11 ? ". " : " ");
      }
      html.append("</p>\n");
    }
    return html.toString();
  }

  private String word(Random random) {
    return words[(int) (words.length * Math.pow(random.nextDouble(), 2))];
  }

  private static String[] vocabulary() {
    var random = new Random(11);
    return Stream.generate(() ->
            random
                .ints(2 + random.nextInt(8), 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString())
        .limit(1500)
        .toArray(String[]::new);
  }

  private static String source(String slug) {
    try {
      return Files.readString(OWN.resolve(slug).resolve("source.html"));
    } catch (IOException e) {
      throw new UncheckedIOException("the project's own pages are needed: " + slug, e);
    }
  }
}
