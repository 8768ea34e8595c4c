package newshook.extract.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import newshook.extract.block.Block;
import newshook.extract.block.BlockWalk;
import newshook.extract.block.PageBlocks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextPageLinksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /a/story      | <a href='?page=2'>2</a><a href='?page=3'>3</a>             | /a/story?page=2 /a/story?page=3
          /a/story/     | <a href='/a/story/3/'>3</a><a href='/a/story/2/'>2</a>     | /a/story/2/ /a/story/3/
          /a/story      | <a href='/a/story/seite-2'>Seite 2: Das Ende</a>           | /a/story/seite-2
          /a/story.html | <a href='/a/story-2.html'>2</a>                            | /a/story-2.html
          /a/story      | <a href='/a/story?page=1'>2</a>                            | /a/story?page=1
          /a/story/2    | <a href='/a/story'>1</a><a href='/a/story/3'>次のページ</a>  | /a/story/3
          /a/story?id=7 | <a href='/a/story?id=7&amp;page=2'>Next</a>                | /a/story?id=7&page=2
          /a/story      | <link rel=next href='/a/story/page/2'>                     | /a/story/page/2
          /a/story      | <a rel=next href='/a/another-story'>Next</a>               | ''
          /a/story      | <a href='https://other.example/a/story?page=2'>2</a>       | ''
          /a/story      | <div id=comments><a href='/a/story?page=2'>2</a></div>     | ''
          /a/story      | <a href='/a/story?page=2#comments'>2</a>                   | ''
          /a/story      | <a href='/a/story/comment-page-2'>2</a>                    | ''
          /a/story      | <a href='/a/story-2'>A story that goes on elsewhere</a>    | ''
          /a/story      | <a href='/a?page=2'>2</a><a href='/tag/a/2'>2</a>          | ''
          /             | <a href='/?page=2'>2</a><a href='/page/2'>2</a>            | ''
          /2026/03/04   | <a href='/2026/03/05'>5</a>                                | ''
          """)
  void findsThePagesOfTheSameArticle(String path, String links, String expected) {
    URI url = URI.create("https://news.example" + path);
    String wanted = expected.isEmpty() ? "" : expected;

    assertEquals(wanted, found(links, url));
  }

  @Test
  void leavesThePagerOfAListBelowTheArticle() {
    String story = "<main><p>A story of one page, told to its end.</p></main>";
    String list = "<h3><a href='/b'>A headline of quite another story</a></h3>".repeat(6);
    String pager = "<a href='?page=2'>2</a><a href='?page=3'>3</a>";
    URI url = URI.create("https://news.example/a/story");

    assertEquals("", found(story + list + pager, url));
    assertEquals("/a/story?page=2 /a/story?page=3", found(story + pager + list, url));
  }

  private static String found(String html, URI url) {
    Document page = Jsoup.parse(html, url.toString());
    PageBlocks blocks = BlockWalk.of(page);
    List<Block> kept = blocks.blocks().stream().filter(b -> b.linkDensity() < 0.5).toList();
    return String.join(
        " ",
        NextPageLinks.of(page, url, blocks, kept).stream()
            .map(u -> u.toString().replace("https://news.example", ""))
            .toList());
  }
}
