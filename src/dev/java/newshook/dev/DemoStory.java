package newshook.dev;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One story of the demo site: a few named lines, a blank line, and the text as HTML. It becomes a
 * page by the furniture that it names: everything that papers put around a text.
 */
record DemoStory(String name, Map<String, String> lines, String body) {
  private static final String FOLDER = "/newshook/dev/demo/";

  static DemoStory read(String name) {
    String text = resource(name + ".html");
    int blank = text.indexOf("\n\n");
    Map<String, String> lines = new LinkedHashMap<>();
    text.substring(0, blank)
        .lines()
        .forEach(line -> lines.put(line.split(": ", 2)[0], line.split(": ", 2)[1]));
    return new DemoStory(name, Map.copyOf(lines), text.substring(blank).strip());
  }

  String line(String key) {
    return lines.getOrDefault(key, "");
  }

  String path() {
    return line("path");
  }

  /** What the header says; not always the truth. */
  String contentType() {
    return lines.getOrDefault("header", "text/html; charset=utf-8");
  }

  /** What the bytes really are. */
  Charset charset() {
    return Charset.forName(lines.getOrDefault("charset", "UTF-8"));
  }

  String page(URI base, List<DemoStory> all) {
    Map<String, String> holes = new LinkedHashMap<>(lines);
    holes.put("body", body);
    holes.put("gate", isPaid() ? resource("gate.fragment") : "");
    holes.put("free", isPaid() ? "false" : "true");
    holes.put("charset", charset().name());
    holes.put("name", name);
    holes.put("url", base + path().substring(1));
    holes.put("base", base.toString().replaceFirst("/$", ""));
    holes.putIfAbsent("modified", line("published"));
    holes.put("shown", line("published").substring(0, 10));
    holes.put("related", related(all));
    holes.put("tagmeta", eachTag("<meta property=\"article:tag\" content=\"%s\">"));
    holes.put("taglinks", eachTag("<a rel=\"tag\" href=\"#tag\">%s</a>"));
    return filled(resource(line("furniture") + ".furniture"), holes);
  }

  /** A picture of hills and water, in a colour of its own. */
  static String picture(String name) {
    int seed = Math.floorMod(name.hashCode(), 360);
    return filled(
        resource("picture.fragment"),
        Map.of("hue", Integer.toString(seed), "sun", Integer.toString(180 + seed)));
  }

  /** The story as the site's feed has it: a teaser, not the text. */
  String feedItem(URI link) {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.parse(line("published")));
    return """
    <item><title>%s</title><link>%s</link><guid>%s</guid><pubDate>%s</pubDate>
    <description>%s</description></item>
    """
        .formatted(line("title"), link, link, date, line("excerpt"));
  }

  private boolean isPaid() {
    return line("paywall").equals("true");
  }

  private String related(List<DemoStory> all) {
    return all.stream()
        .filter(s -> !s.equals(this) && s.line("lang").equals("en"))
        .limit(3)
        .map(s -> "<li><a href=\"%s\">%s</a></li>".formatted(s.path(), s.line("title")))
        .collect(Collectors.joining("\n"));
  }

  private String eachTag(String format) {
    return Stream.of(line("tags").split(", ", -1))
        .map(format::formatted)
        .collect(Collectors.joining("\n"));
  }

  private static String filled(String text, Map<String, String> holes) {
    String filled = text;
    for (Map.Entry<String, String> hole : holes.entrySet()) {
      filled = filled.replace("{" + hole.getKey() + "}", hole.getValue());
    }
    return filled;
  }

  private static String resource(String file) {
    try (InputStream in = DemoStory.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalArgumentException("the demo site has no " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }
}
