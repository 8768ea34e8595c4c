package newshook.extract.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.jsoup.Jsoup;
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

    String found =
        String.join(
            " ",
            NextPageLinks.of(Jsoup.parse(links, url.toString()), url).stream()
                .map(u -> u.toString().replace("https://news.example", ""))
                .toList());

    assertEquals(wanted, found);
  }
}
