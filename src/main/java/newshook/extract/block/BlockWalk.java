package newshook.extract.block;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Cuts a page into blocks, in one walk. */
public final class BlockWalk implements NodeFilter {
  /** Beyond this a page is no article, and the work must end. */
  private static final int MAX_BLOCKS = 20_000;

  private static final int MAX_LINKS = 4_000;

  private final KindWords kindWords = new KindWords();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();
  private final List<PageBlocks.Link> links = new ArrayList<>();
  private final Deque<Frame> open = new ArrayDeque<>();
  private final BlockText text = new BlockText();
  private final PageIndex index = new PageIndex();
  private @Nullable Frame owner;

  private BlockWalk() {}

  /** The blocks of a page, its body being the outermost frame. */
  public static PageBlocks of(Document page) {
    BlockWalk walk = new BlockWalk();
    page.head().forEach(element -> walk.index.see(element, 0));
    page.body().filter(walk);
    walk.flush();
    for (int i = walk.frames.size() - 1; i > 0; i--) {
      Frame frame = walk.frames.get(i);
      Objects.requireNonNull(frame.parent()).add(frame);
    }
    return new PageBlocks(walk.blocks, walk.frames, walk.links, walk.index);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode part) {
      if (text.isEmpty()) {
        owner = open.peek();
      }
      text.add(part);
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    Tags.Flow flow = depth == 0 ? Tags.Flow.BLOCK : Tags.flow(element);
    if (flow == Tags.Flow.SKIPPED) {
      index.see(element, 0);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (blocks.size() >= MAX_BLOCKS) {
      return FilterResult.STOP;
    }
    if (flow == Tags.Flow.INLINE) {
      enterInline(element);
    } else {
      enterFrame(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      Frame innermost = open.peek();
      if (innermost != null && innermost.element().equals(element)) {
        flush();
        open.pop();
      } else {
        text.close(element.normalName());
      }
    }
    return FilterResult.CONTINUE;
  }

  private void enterInline(Element element) {
    String name = element.normalName();
    if (name.equals("br")) {
      if (text.lineBreak()) {
        flush();
      }
      return;
    }
    long kinds = element.attributesSize() == 0 ? 0 : kindWords.of(element);
    index.see(element, kinds);
    if (name.equals("a") && links.size() < MAX_LINKS) {
      links.add(new PageBlocks.Link(element, blocks.size()));
    }
    text.open(name, kinds & Kind.ALL);
  }

  private void enterFrame(Element element) {
    flush();
    Frame parent = open.peek();
    long kinds = kindWords.of(element);
    index.see(element, kinds);
    Frame frame = new Frame(frames.size(), element, parent, kinds & Kind.ALL);
    frames.add(frame);
    open.push(frame);
  }

  private void flush() {
    Frame frame = owner;
    if (frame != null && !text.isEmpty()) {
      Block block = text.cut(blocks.size(), frame);
      if (block.words() > 0) {
        blocks.add(block);
        frame.add(block);
      }
    }
    text.clear();
    owner = null;
  }
}
