package newshook.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import newshook.Fault;
import newshook.article.FeedItem;
import newshook.webhook.ReadOutcome.Items;
import newshook.webhook.ReadOutcome.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What known senders post. */
@Fault("F28")
class SendersTest {
  static Stream<Map<String, Object>> senders() {
    return Cases.of("senders.json").stream();
  }

  @ParameterizedTest
  @MethodSource("senders")
  void readsItsItems(Map<String, Object> sender) throws IOException {
    List<?> expected = assertInstanceOf(List.class, sender.get("expect"));

    Items read = Requests.items(JSON.std.asString(sender.get("body")));

    assertEquals(Mode.STRICT, read.mode());
    assertEquals(expected.size(), read.items().size(), read::toString);
    for (int i = 0; i < expected.size(); i++) {
      Map<String, Object> fields = Cases.fields(expected.get(i));
      assertEquals(fields, told(read.items().get(i), fields.keySet()));
    }
  }

  private static Map<String, Object> told(FeedItem item, Set<String> names) {
    Map<String, Object> told = new LinkedHashMap<>();
    names.forEach(name -> told.put(name, told(item, name)));
    return told;
  }

  private static String told(FeedItem item, String name) {
    return switch (name) {
      case "title" -> item.title();
      case "link" -> item.link();
      case "author" -> item.author();
      case "content" -> item.content();
      case "image" -> item.imageUrl();
      case "feedTitle" -> item.feedTitle();
      case "feedUrl" -> item.feedUrl();
      case "raw" -> item.publishedRaw();
      case "published" -> Objects.toString(item.publishedAt(), "");
      case "tags" -> String.join(",", item.tags());
      case "messageId" -> item.messageId();
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Test
  void readsAnRssFeedThatAHubPushes() {
    String rss =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
             xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
             xmlns:media="http://search.yahoo.com/mrss/">
          <channel>
            <title>E News</title><link>https://e.com</link>
            <atom:link rel="self" href="https://e.com/rss"/>
            <image><title>Logo</title><url>https://e.com/logo.png</url></image>
            <item>
              <title>A bridge &amp;amp; more&secret;</title><link>https://e.com/a?x=1&amp;y=2</link>
              <guid isPermaLink="false">id-1</guid><pubDate>Sun, 10 Sep 2023 10:00:00 GMT</pubDate>
              <description>short</description><content:encoded><![CDATA[<p>all</p>]]></content:encoded>
              <dc:creator>Jo</dc:creator><category>a</category><category>b</category>
              <media:content url="https://e.com/i.jpg" medium="image"><media:title>no</media:title>
              </media:content>
            </item>
            <item><title>A tunnel</title><guid>https://e.com/b</guid></item>
            <item><title>Cut here</title><link>https://e.com/c\
        """;

    Items read = Requests.items(rss);
    FeedItem first = read.items().getFirst();

    assertEquals(2, read.items().size());
    assertEquals("A bridge & more", first.title());
    assertEquals("https://e.com/a?x=1&y=2", first.link());
    assertEquals("<p>all</p>", first.content());
    assertEquals("Jo", first.author());
    assertEquals(List.of("a", "b"), first.tags());
    assertEquals("https://e.com/i.jpg", first.imageUrl());
    assertEquals("E News", first.feedTitle());
    assertEquals("https://e.com/rss", first.feedUrl());
    assertEquals("2023-09-10T10:00Z", Objects.toString(first.publishedAt()));
    assertEquals("https://e.com/b", read.items().getLast().link());
  }

  @Test
  void readsAnAtomFeedThatAHubPushes() {
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom">
          <title>E News</title><link rel="self" href="https://e.com/atom"/>
          <link rel="alternate" href="https://e.com/"/>
          <author><name>The desk</name></author>
          <entry>
            <title type="html">A &lt;b&gt;bridge&lt;/b&gt;</title>
            <link rel="replies" href="https://e.com/a#replies"/>
            <link rel="alternate" type="text/html" href="https://e.com/a"/>
            <id>tag:e.com,2023:1</id>
            <published>2023-09-10T10:00:00Z</published><updated>2023-09-11T10:00:00Z</updated>
            <author><name>Jo</name><email>jo@e.com</email></author>
            <category term="roads"/>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It <em>stands</em>.</p></div>
            </content>
          </entry>
        </feed>\
        """;

    FeedItem item = Requests.item(atom);

    assertEquals("A bridge", item.title());
    assertEquals("https://e.com/a", item.link());
    assertEquals("Jo", item.author());
    assertEquals("It stands.", item.content());
    assertEquals("2023-09-10T10:00:00Z", item.publishedRaw());
    assertEquals(List.of("roads"), item.tags());
    assertEquals("https://e.com/atom", item.feedUrl());
  }
}
