package newshook.reading.page;

import java.util.List;
import newshook.article.Delivery;
import newshook.article.FeedItem;
import newshook.reading.page.FailuresView.Group;
import newshook.reading.page.FailuresView.Miss;
import newshook.reading.page.Pages.Misses;
import newshook.reading.words.Dates;
import newshook.reading.words.Texts;
import org.jspecify.annotations.Nullable;

/** Makes missed deliveries ready to show. */
final class Failures {
  private static final int RAW_SHOWN = 120;

  private final Texts texts;
  private final Dates dates;

  Failures(Texts texts, Dates dates) {
    this.texts = texts;
    this.dates = dates;
  }

  FailuresView view(List<Misses> misses, boolean whole) {
    Frame frame = new Frame(texts, texts.say("failures.title"), "failures", true);
    List<Group> groups =
        misses.stream().filter(m -> !m.deliveries().items().isEmpty()).map(this::group).toList();
    return new FailuresView(frame, groups, whole);
  }

  private Group group(Misses misses) {
    String key = "status." + misses.status();
    String cursor = misses.deliveries().cursor();
    String more =
        cursor.isEmpty()
            ? ""
            : "/failures?status=" + misses.status() + "&cursor=" + Links.encode(cursor);
    return new Group(
        texts.say(key),
        texts.say(key + ".note"),
        misses.deliveries().items().stream().map(this::miss).toList(),
        new Anchor(texts.say("failures.more"), more));
  }

  private Miss miss(Delivery delivery) {
    FeedItem item = delivery.item();
    return new Miss(
        title(delivery, item),
        item == null ? "" : Links.outward(item.link()),
        delivery.reason() == null ? texts.say("reason.none") : texts.reason(delivery.reason()),
        delivery.reason() == null ? "" : delivery.reason().name(),
        delivery.detail(),
        Delivered.feed(delivery),
        delivery.attempts() == 0 ? "" : texts.count("failures.attempts", delivery.attempts()),
        dates.moment(delivery.receivedAt()),
        delivery.dueAt() == null ? null : dates.moment(delivery.dueAt()),
        delivery.chain(),
        new Anchor(texts.say("article.json"), Links.api(delivery.id())));
  }

  private static String title(Delivery delivery, @Nullable FeedItem item) {
    if (item == null) {
      String raw = delivery.raw();
      return raw.length() <= RAW_SHOWN ? raw : raw.substring(0, RAW_SHOWN) + "…";
    }
    return item.title().isBlank() ? item.link() : item.title();
  }
}
