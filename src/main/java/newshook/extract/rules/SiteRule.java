package newshook.extract.rules;

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
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What one site needs: each command of its rule file with its values, in their order. */
public final class SiteRule {
  static final SiteRule NONE = new SiteRule(Map.of());

  private final Map<String, List<String>> commands;

  SiteRule(Map<String, List<String>> commands) {
    this.commands = Map.copyOf(commands);
  }

  /** The values of a command, such as {@code body} or {@code test_url}. */
  public List<String> values(String command) {
    return commands.getOrDefault(command, List.of());
  }

  /** Takes out of the page what the rule names. */
  public void strip(Document page) {
    values("strip").forEach(path -> select(page, path).forEach(Element::remove));
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
      Set<Element> bodies = new HashSet<>(select(page, path));
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

  /** The metadata, with the rule's title and authors in place of what was found. */
  public Metadata over(Metadata meta, Document page) {
    Metadata out = meta;
    Optional<String> title = text(page, "title");
    if (title.isPresent()) {
      out = out.withTitle(title.get(), "rule");
    }
    List<String> authors = texts(page, "author");
    return authors.isEmpty() ? out : out.withAuthors(authors, "rule");
  }

  /** The first text that a command's paths lead to. */
  public Optional<String> text(Document page, String command) {
    return texts(page, command).stream().findFirst();
  }

  private List<String> texts(Document page, String command) {
    for (String path : values(command)) {
      List<String> found =
          select(page, path).stream().map(e -> e.text().strip()).filter(t -> !t.isEmpty()).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** The addresses that a command's paths lead to, as {@code single_page_link} does. */
  public List<String> links(Document page, String command) {
    return values(command).stream()
        .flatMap(path -> select(page, path.replaceFirst("/@href$", "")).stream())
        .map(e -> e.absUrl("href"))
        .filter(a -> !a.isEmpty())
        .distinct()
        .toList();
  }

  private static List<Element> select(Document page, String path) {
    try {
      return List.copyOf(page.selectXpath(path));
    } catch (IllegalStateException _) {
      return List.of(); // A path that no longer can be read: "rules test" names it.
    }
  }

  /** The paths that cannot be read, each with its command. */
  public List<String> faults() {
    Document empty = Document.createShell("");
    List<String> faults = new ArrayList<>();
    for (String command :
        List.of("body", "title", "author", "date", "strip", "single_page_link", "next_page_link")) {
      for (String path : values(command)) {
        try {
          empty.selectXpath(path);
        } catch (IllegalStateException _) {
          faults.add(command + ": " + path);
        }
      }
    }
    return faults;
  }
}
