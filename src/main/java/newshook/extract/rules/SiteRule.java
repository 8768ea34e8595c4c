package newshook.extract.rules;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newshook.extract.block.Block;
import newshook.extract.block.Frame;
import newshook.extract.block.PageBlocks;
import newshook.extract.meta.Metadata;
import newshook.link.Site;
import newshook.link.WebUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What one site needs: each command of its rule file with its values, in their order. */
public final class SiteRule {
  static final SiteRule NONE = new SiteRule(Map.of(), List.of());

  private static final List<String> PATHS =
      List.of("body", "title", "author", "date", "strip", "single_page_link", "next_page_link");

  /** A text of the page's source, and what stands in its place. */
  record Replacement(String found, String better) {}

  private final Map<String, List<String>> commands;
  private final List<Replacement> replacements;

  SiteRule(Map<String, List<String>> commands, List<Replacement> replacements) {
    this.commands = Map.copyOf(commands);
    this.replacements = List.copyOf(replacements);
  }

  /** The values of a command, such as {@code body} or {@code test_url}. */
  public List<String> values(String command) {
    return commands.getOrDefault(command, List.of());
  }

  /** The page's source with the rule's replacements made. */
  public String replaced(String html) {
    String out = html;
    for (Replacement replacement : replacements) {
      out = out.replace(replacement.found(), replacement.better());
    }
    return out;
  }

  /** Takes out of the page what the rule names. */
  public void strip(Document page) {
    RulePaths paths = new RulePaths(page);
    values("strip").forEach(path -> paths.elements(path).forEach(Element::remove));
    for (String word : values("strip_id_or_class")) {
      String bare = word.replace("'", "").replace("\"", "").strip();
      if (!bare.isEmpty()) {
        page.select("[class*=" + quoted(bare) + "],[id*=" + quoted(bare) + "]").stream()
            .filter(e -> !e.normalName().equals("body") && !e.normalName().equals("html"))
            .forEach(Element::remove);
      }
    }
    for (String part : values("strip_image_src")) {
      page.select("img[src*=" + quoted(part) + "]").forEach(Element::remove);
    }
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "").replace("]", "") + "\"";
  }

  /** The blocks inside the rule's body; empty if it has none or the page does not fit it. */
  public List<Block> body(Document page, PageBlocks blocks) {
    for (String path : values("body")) {
      Set<Element> bodies = new HashSet<>(new RulePaths(page).elements(path));
      List<Block> inside = new ArrayList<>();
      for (Block block : bodies.isEmpty() ? List.<Block>of() : blocks.blocks()) {
        if (isInside(block, bodies)) {
          inside.add(block);
        }
      }
      if (!inside.isEmpty()) {
        return inside;
      }
    }
    return List.of();
  }

  private static boolean isInside(Block block, Set<Element> bodies) {
    for (Frame at = block.frame(); at != null; at = at.parent()) {
      if (bodies.contains(at.element())) {
        return true;
      }
    }
    return false;
  }

  /** The metadata, with the rule's title, authors and date in place of what was found. */
  public Metadata over(Metadata meta, Document page) {
    if (commands.isEmpty()) {
      return meta;
    }
    RulePaths paths = new RulePaths(page);
    Metadata out = meta;
    Optional<String> title = texts(paths, "title").stream().findFirst();
    if (title.isPresent()) {
      out = out.withTitle(title.get(), "rule");
    }
    List<String> authors = texts(paths, "author");
    if (!authors.isEmpty()) {
      out = out.withAuthors(authors, "rule");
    }
    Optional<String> date = texts(paths, "date").stream().findFirst();
    return date.isPresent() ? out.withDate(date.get(), "rule") : out;
  }

  private List<String> texts(RulePaths paths, String command) {
    return values(command).stream()
        .map(paths::texts)
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The address where the whole of an article of many pages stands on one; empty if none is. */
  public Optional<URI> wholePage(Document page, URI url) {
    return links("single_page_link", page, url).stream().findFirst();
  }

  /** The pages that follow, as the rule finds them. */
  public List<URI> nextPages(Document page, URI url) {
    return links("next_page_link", page, url);
  }

  private List<URI> links(String command, Document page, URI url) {
    RulePaths paths = new RulePaths(page);
    return values(command).stream()
        .flatMap(path -> addresses(paths, path).stream())
        .flatMap(address -> WebUrl.resolve(url, address).stream())
        .filter(address -> !address.equals(url) && Site.isSame(address, url))
        .distinct()
        .toList();
  }

  private static List<String> addresses(RulePaths paths, String path) {
    List<String> linked =
        paths.elements(path).stream()
            .map(e -> e.attr("href"))
            .filter(href -> !href.isBlank())
            .toList();
    return linked.isEmpty() ? paths.texts(path) : linked;
  }

  /** The paths that cannot be read, each with its command. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    for (String command : PATHS) {
      values(command).stream()
          .filter(path -> !RulePaths.isReadable(path))
          .forEach(path -> faults.add(command + ": " + path));
    }
    return faults;
  }
}
