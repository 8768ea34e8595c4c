package newshook.extract.verdict;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newshook.extract.block.Block;
import newshook.extract.block.PageBlocks;
import newshook.link.WebUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the further pages of an article: its own address with a page number, on the same site. */
public final class NextPageLinks {
  private static final int MOST = 20;
  private static final int LONGEST = 500;
  private static final int LEVELS = 12;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");
  private static final Set<String> TALK =
      Set.of("comment", "kommentar", "commentaire", "comentario", "disqus", "reply", "forum");

  private final URI url;
  private final PageAddress first;
  private final @Nullable PageAddress here;
  private final SortedMap<Integer, URI> pages = new TreeMap<>();

  private NextPageLinks(URI url) {
    this.url = url;
    this.first = PageAddress.first(url);
    this.here = PageAddress.numbered(url).orElse(null);
  }

  /**
   * The pages that follow, in order; empty for an article of one page.
   *
   * @param kept the article's blocks on this page: a pager below other headlines is theirs
   */
  public static List<URI> of(Document page, URI url, PageBlocks blocks, List<Block> kept) {
    String path = url.getRawPath() == null ? "" : url.getRawPath();
    if (url.getHost() == null || path.length() <= 1) {
      return List.of();
    }
    List<Element> candidates = candidates(page, url, blocks, kept);
    if (candidates.isEmpty()) {
      return List.of();
    }
    NextPageLinks links = new NextPageLinks(url);
    candidates.forEach(links::add);
    return links.following();
  }

  private static List<Element> candidates(
      Document page, URI url, PageBlocks blocks, List<Block> kept) {
    String name = PageAddress.name(url);
    Stream<Element> stated =
        blocks.index().links().stream()
            .filter(NextPageLinks::isNext)
            .filter(link -> page.head().equals(link.parent()));
    Stream<Element> shown =
        blocks.links().stream()
            .filter(link -> mayBe(link.element(), name))
            .filter(link -> !PagerPlace.isElsewhere(link, blocks, kept))
            .map(PageBlocks.Link::element);
    return Stream.concat(stated.filter(link -> mayBe(link, name)), shown).toList();
  }

  /** A quick look: a link that ends in a number and is not plainly to something else. */
  private static boolean mayBe(Element link, String name) {
    String href = link.attr("href");
    if (href.length() > LONGEST || !PageAddress.mayBeNumbered(href)) {
      return false;
    }
    boolean whole = href.charAt(0) == '/' || href.startsWith("http");
    String plain = whole ? href.toLowerCase(Locale.ROOT) : "";
    return plain.contains(whole ? name : "");
  }

  private void add(Element link) {
    Optional<URI> target =
        WebUrl.resolve(url, link.attr("href"))
            .filter(t -> t.getFragment() == null || !isTalk(t.getFragment()));
    Optional<PageAddress> page =
        target
            .flatMap(PageAddress::numbered)
            .filter(this::isSameArticle)
            .filter(p -> says(link, p));
    if (target.isPresent() && page.isPresent() && !isInTalk(link)) {
      pages.putIfAbsent(number(link, page.get()), withoutFragment(target.get()));
    }
  }

  /** Some sites count from 0: what the link shows is the page's number. */
  private static int number(Element link, PageAddress page) {
    String text = link.text().strip();
    return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : page.number();
  }

  private boolean isSameArticle(PageAddress page) {
    PageAddress now = here;
    boolean same = page.article().equals(first.article());
    return same || (now != null && page.article().equals(now.article()));
  }

  /** A bare number in the path may be a date or another story: the link must say that it counts. */
  private static boolean says(Element link, PageAddress page) {
    String text = Marks.plain(link.text());
    boolean counts =
        text.equals(Integer.toString(page.number()))
            || text.matches("\\p{L}{2,10} " + page.number() + "\\b.{0,80}");
    return switch (page.form()) {
      case NAMED -> true;
      case PART -> counts || isNext(link) || Marks.NEXT.names(text);
      case ENDING -> counts;
    };
  }

  private static boolean isNext(Element link) {
    return link.attr("rel").toLowerCase(Locale.ROOT).contains("next");
  }

  private static boolean isInTalk(Element link) {
    Element at = link;
    for (int up = 0; up < LEVELS && at != null && !at.normalName().equals("body"); up++) {
      if (isTalk(at.className() + " " + at.id())) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }

  private static boolean isTalk(String name) {
    String plain = name.substring(0, Math.min(name.length(), LONGEST)).toLowerCase(Locale.ROOT);
    return TALK.stream().anyMatch(plain::contains);
  }

  private List<URI> following() {
    PageAddress now = here;
    boolean counted = now != null && pages.values().stream().anyMatch(this::isOfHere);
    int current = now != null && counted ? now.number() : 1;
    return pages.tailMap(current + 1).values().stream()
        .filter(page -> !page.equals(url))
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** Whether this page's own number is one of the same row, and no part of the article's name. */
  private boolean isOfHere(URI page) {
    PageAddress now = here;
    return now != null
        && PageAddress.numbered(page).filter(p -> p.article().equals(now.article())).isPresent();
  }

  private static URI withoutFragment(URI target) {
    return URI.create(WebUrl.withoutFragment(target));
  }
}
