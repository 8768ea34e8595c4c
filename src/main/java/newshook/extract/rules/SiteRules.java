package newshook.extract.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of site rules: {@code example.com.txt}, or {@code .example.com.txt} for all hosts. */
public final class SiteRules {
  private final Map<String, SiteRule> byHost;

  private SiteRules(Map<String, SiteRule> byHost) {
    this.byHost = Map.copyOf(byHost);
  }

  /** The few rules that come with the code. */
  public static SiteRules own() {
    Map<String, SiteRule> rules = new TreeMap<>();
    for (String name : read("index.txt").lines().filter(l -> !l.isBlank()).toList()) {
      rules.put(host(name), RuleReader.read(read(name)));
    }
    return new SiteRules(rules);
  }

  /** The rules of a folder in the format of ftr-site-config. */
  public static SiteRules of(Path folder) {
    Map<String, SiteRule> rules = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        rules.put(host(file.getFileName().toString()), RuleReader.read(text));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read site rules in " + folder, e);
    }
    return new SiteRules(rules);
  }

  private static String host(String file) {
    String name = file.substring(0, file.length() - ".txt".length());
    return name.startsWith("www.") ? name.substring(4) : name;
  }

  private static String read(String name) {
    String resource = "/newshook/extract/rules/" + name;
    try (InputStream in = SiteRules.class.getResourceAsStream(resource)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /** Each host's rule, in the order of the hosts. */
  public Map<String, SiteRule> all() {
    return new TreeMap<>(byHost);
  }

  /** The rule for a page's host, or for a domain above it. */
  public SiteRule of(URI url) {
    if (byHost.isEmpty() || url.getHost() == null) {
      return SiteRule.NONE;
    }
    String host = url.getHost().startsWith("www.") ? url.getHost().substring(4) : url.getHost();
    SiteRule exact = byHost.get(host);
    if (exact != null) {
      return exact;
    }
    for (String at = "." + host; !at.isEmpty(); at = above(at)) {
      SiteRule rule = byHost.get(at);
      if (rule != null) {
        return rule;
      }
    }
    return SiteRule.NONE;
  }

  private static String above(String dotted) {
    int dot = dotted.indexOf('.', 1);
    return dot < 0 ? "" : dotted.substring(dot);
  }
}
