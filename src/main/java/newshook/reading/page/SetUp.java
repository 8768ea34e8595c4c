package newshook.reading.page;

import java.util.List;
import newshook.reading.page.SetUpView.Field;
import newshook.reading.page.SetUpView.Recipe;
import newshook.reading.words.Texts;

/**
 * The fields of every sender, ready to copy. The hook's token is not known to this room: whoever
 * sets up a sender has it.
 */
final class SetUp {
  private static final String TOKEN = "YOUR-HOOK-TOKEN";
  private static final String JSON = "application/json";

  /**
   * Free text in IFTTT's escape marks, addresses without (marks broke some); the blank before the
   * last brace is needed, as three braces in a row are refused.
   */
  private static final String IFTTT_BODY =
      """
      {
        "EntryTitle": "<<<{{EntryTitle}}>>>",
        "EntryUrl": "{{EntryUrl}}",
        "EntryAuthor": "<<<{{EntryAuthor}}>>>",
        "EntryContent": "<<<{{EntryContent}}>>>",
        "EntryImageUrl": "{{EntryImageUrl}}",
        "EntryPublished": "{{EntryPublished}}",
        "FeedTitle": "<<<{{FeedTitle}}>>>",
        "FeedUrl": "{{FeedUrl}}"
      }\
      """;

  private static final String IFTTT_FILTER =
      """
      let item = Feed.newFeedItem;
      MakerWebhooks.makeWebRequest.setBody(JSON.stringify({
        EntryTitle: item.EntryTitle,
        EntryUrl: item.EntryUrl,
        EntryAuthor: item.EntryAuthor,
        EntryContent: item.EntryContent,
        EntryImageUrl: item.EntryImageUrl,
        EntryPublished: item.EntryPublished,
        FeedTitle: item.FeedTitle,
        FeedUrl: item.FeedUrl
      }));\
      """;

  private static final String SHORT_BODY =
      """
      {"title": "…", "url": "https://…", "content": "…", "published": "2026-11-24T08:00:00+07:00"}\
      """;

  private final Texts texts;
  private final String hook;

  /**
   * @param origin scheme and host of this archive
   */
  SetUp(Texts texts, String origin) {
    this.texts = texts;
    this.hook = origin + "/hook";
  }

  SetUpView view() {
    String withToken = hook + "/" + TOKEN;
    Field header = new Field("Authorization", "Bearer " + TOKEN);
    return new SetUpView(
        new Frame(texts, texts.say("setup.title"), "setup", true),
        List.of(
            recipe(
                "ifttt",
                "IFTTT",
                new Field("URL", hook),
                new Field("Method", "POST"),
                new Field("Content Type", JSON),
                new Field("Additional Headers", "Authorization: Bearer " + TOKEN),
                new Field("Body", IFTTT_BODY)),
            recipe("filter", "IFTTT Pro", new Field("Filter code", IFTTT_FILTER)),
            recipe("miniflux", "Miniflux", new Field("Webhook URL", withToken)),
            recipe("freshrss", "FreshRSS", new Field("URL", withToken)),
            recipe(
                "zapier",
                "Zapier, Make, n8n, Feedly",
                new Field("POST", hook),
                header,
                new Field(JSON, SHORT_BODY)),
            recipe("bookmarklet", texts.say("setup.bookmarklet.name"), bookmarklet(withToken)),
            recipe(
                "share",
                texts.say("setup.share.name"),
                new Field("POST", withToken),
                new Field("application/x-www-form-urlencoded", "url=…&title=…")),
            recipe("curl", "curl", new Field("sh", curl()))));
  }

  private Recipe recipe(String key, String name, Field... fields) {
    return new Recipe(name, texts.say("setup." + key), List.of(fields));
  }

  private static Field bookmarklet(String withToken) {
    return new Field(
        "URL",
        "javascript:location.href='"
            + withToken
            + "?url='+encodeURIComponent(location.href)+'&title='+encodeURIComponent(document.title)");
  }

  private String curl() {
    return "curl '" + hook + "' -H 'Authorization: Bearer " + TOKEN + "' -d 'https://…'";
  }
}
