package newshook.reading.page;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newshook.article.FeedItem;
import newshook.reading.page.SetUpView.Field;
import newshook.reading.page.SetUpView.Form;
import newshook.reading.page.SetUpView.Item;
import newshook.reading.page.SetUpView.Result;
import newshook.reading.page.SetUpView.Said;
import newshook.reading.words.Remark;
import newshook.reading.words.Texts;
import org.jspecify.annotations.Nullable;

/** The page for setting up senders, with its checker of test posts. */
final class SetUp {
  private static final int MOST_SHOWN = 20;
  private static final List<String> TYPES =
      List.of(
          "application/json", "application/x-www-form-urlencoded", "text/plain", "text/xml", "");

  private final Texts texts;
  private final String origin;

  /**
   * @param origin scheme and host of this archive
   */
  SetUp(Texts texts, String origin) {
    this.texts = texts;
    this.origin = origin;
  }

  SetUpView view(Map<String, String> form, Pages.@Nullable Check checked) {
    return new SetUpView(
        new Frame(texts, texts.say("setup.title"), "setup", true),
        Recipes.of(texts, origin),
        new Form(
            form.getOrDefault("body", ""),
            form.getOrDefault("type", TYPES.getFirst()),
            form.getOrDefault("address", ""),
            form.getOrDefault("headers", ""),
            form.getOrDefault("zone", ""),
            TYPES),
        checked == null ? null : result(checked));
  }

  private Result result(Pages.Check checked) {
    int items = checked.items().size();
    String summary =
        items == 0
            ? texts.say("check.rejected")
            : texts.count("check.items", items)
                + " "
                + texts.find("check.mode." + checked.mode(), "");
    List<Said> remarks = checked.remarks().stream().map(this::said).toList();
    return new Result(
        summary.strip(),
        remarks.isEmpty() ? List.of(new Said("note", texts.say("check.fine"), "")) : remarks,
        checked.items().stream()
            .limit(MOST_SHOWN)
            .map(item -> item(item, checked.zone()))
            .toList());
  }

  private Said said(Remark remark) {
    return new Said(remark.level(), texts.say("check." + remark.level()), remark.in(texts));
  }

  private Item item(FeedItem item, String zone) {
    List<Field> fields = new ArrayList<>();
    add(fields, "check.link", item.link());
    add(fields, "check.date", date(item, zone));
    add(fields, "check.author", item.author());
    add(fields, "check.feed", (item.feedTitle() + " " + item.feedUrl()).strip());
    add(fields, "check.tags", String.join(", ", item.tags()));
    add(fields, "check.image", item.imageUrl());
    add(fields, "check.content", characters(item.content()));
    add(fields, "check.page", characters(item.html()));
    return new Item(item.title().isEmpty() ? texts.say("check.untitled") : item.title(), fields);
  }

  private void add(List<Field> fields, String key, String value) {
    if (!value.isEmpty()) {
      fields.add(new Field(texts.say(key), value));
    }
  }

  private String characters(String text) {
    return text.isEmpty() ? "" : texts.say("check.characters", text.length());
  }

  private String date(FeedItem item, String zone) {
    if (item.publishedAt() == null) {
      return item.publishedRaw();
    }
    String read = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(item.publishedAt());
    return texts.say("check.dated", item.publishedRaw(), read, zone);
  }
}
