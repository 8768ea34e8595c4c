package newshook.extract.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A folder of site rules: {@code example.com.txt}, or {@code .example.com.txt} for all hosts. A
 * rule is read when its first page comes: a folder may hold thousands. Safe for several threads.
 */
public final class SiteRules {
  private static final String ENDING = ".txt";

  private final Map<String, String> fileByHost;
  private final UnaryOperator<String> reader;
  private final Map<String, SiteRule> read = new ConcurrentHashMap<>();

  private SiteRules(List<String> files, UnaryOperator<String> reader) {
    Map<String, String> byHost = new HashMap<>();
    files.forEach(file -> byHost.put(host(file), file));
    this.fileByHost = Map.copyOf(byHost);
    this.reader = reader;
  }

  /** The few rules that come with the code. */
  public static SiteRules own() {
    return new SiteRules(
        resource("index.txt").lines().filter(l -> !l.isBlank()).toList(), SiteRules::resource);
  }

  /** The rules of a folder in the format of ftr-site-config. */
  public static SiteRules of(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names =
          files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(ENDING)).toList();
      return new SiteRules(names, name -> text(folder.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read site rules in " + folder, e);
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static String host(String file) {
    String name = file.substring(0, file.length() - ENDING.length()).toLowerCase(Locale.ROOT);
    return withoutWww(name);
  }

  private static String withoutWww(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static String resource(String name) {
    String resource = "/newshook/extract/rules/" + name;
    try (InputStream in = SiteRules.class.getResourceAsStream(resource)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /** Each host's rule, in the order of the hosts. */
  public Map<String, SiteRule> all() {
    Map<String, SiteRule> all = new TreeMap<>();
    fileByHost.keySet().forEach(host -> all.put(host, at(host)));
    return all;
  }

  /** The rule for a page's host, or for a domain above it. */
  public SiteRule of(URI url) {
    if (fileByHost.isEmpty() || url.getHost() == null) {
      return SiteRule.NONE;
    }
    String host = withoutWww(url.getHost().toLowerCase(Locale.ROOT));
    List<String> names = new ArrayList<>(List.of(host));
    for (String at = "." + host; !at.isEmpty(); at = above(at)) {
      names.add(at);
    }
    return names.stream()
        .filter(fileByHost::containsKey)
        .findFirst()
        .map(this::at)
        .orElse(SiteRule.NONE);
  }

  private SiteRule at(String host) {
    return read.computeIfAbsent(
        host, h -> RuleReader.read(reader.apply(fileByHost.getOrDefault(h, ""))));
  }

  private static String above(String dotted) {
    int dot = dotted.indexOf('.', 1);
    return dot < 0 ? "" : dotted.substring(dot);
  }
}
