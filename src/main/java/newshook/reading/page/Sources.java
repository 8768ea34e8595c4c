package newshook.reading.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import newshook.article.Delivery;
import newshook.reading.page.SourcesView.Bar;
import newshook.reading.page.SourcesView.Chart;
import newshook.reading.page.SourcesView.Origin;
import newshook.reading.page.SourcesView.Quiet;
import newshook.reading.words.Dates;
import newshook.reading.words.Texts;
import newshook.store.ArticleQuery.Group;
import newshook.store.Watch;

/** Makes the sources ready to show. */
final class Sources {
  private static final int DAYS = 14;

  /** So many of the last deliveries say what is wrong now. */
  private static final int WARNED_BY = 5;

  private static final int BAR = 14;
  private static final int STEP = 16;
  private static final int HEIGHT = 34;

  private final Texts texts;
  private final Dates dates;

  Sources(Texts texts, Dates dates) {
    this.texts = texts;
    this.dates = dates;
  }

  SourcesView view(List<Delivery> recent, List<Watch> watches, String feedKey, Instant now) {
    Map<String, List<Delivery>> byFeed =
        recent.stream()
            .collect(
                Collectors.groupingBy(Delivered::feed, LinkedHashMap::new, Collectors.toList()));
    String opml = "/feeds.opml" + (feedKey.isEmpty() ? "" : "?key=" + Links.encode(feedKey));
    return new SourcesView(
        new Frame(texts, texts.say("sources.title"), "sources", true),
        texts.say("sources.lead", recent.size()),
        watches.stream().filter(w -> w.isSilent(now)).map(this::silence).toList(),
        byFeed.entrySet().stream()
            .map(e -> origin(e.getKey(), e.getValue(), feedKey, now))
            .toList(),
        quiet(recent, watches),
        new Anchor(texts.say("sources.opml"), opml));
  }

  /** Heard of once, and not among the last deliveries. */
  private List<Quiet> quiet(List<Delivery> recent, List<Watch> watches) {
    Set<String> heard = recent.stream().map(Delivery::sourceId).collect(Collectors.toSet());
    return watches.stream()
        .filter(w -> !heard.contains(w.id()) && w.last().isAfter(Instant.EPOCH))
        .map(w -> new Quiet(new Anchor(w.id(), Links.feed(w.id())), dates.moment(w.last())))
        .toList();
  }

  private String silence(Watch watch) {
    return texts.say(
        "sources.silent",
        watch.id(),
        dates.moment(watch.from()).text(),
        watch.period().toHours() < 48
            ? texts.count("sources.hours", (int) Math.max(1, watch.period().toHours()))
            : texts.count("sources.days", (int) watch.period().toDays()));
  }

  private Origin origin(String feed, List<Delivery> deliveries, String feedKey, Instant now) {
    int all = deliveries.size();
    int kept = count(deliveries, Delivered::isKept);
    int missed = count(deliveries, Delivered::isMissed);
    List<String> numbers = new ArrayList<>();
    numbers.add(texts.count("sources.received", all));
    numbers.add(texts.count("sources.kept", kept));
    if (all > kept + missed) {
      numbers.add(texts.count("sources.waiting", all - kept - missed));
    }
    if (missed > 0) {
      numbers.add(texts.count("sources.missed", missed));
    }
    return new Origin(
        new Anchor(feed, Links.feed(feed)),
        dates.moment(deliveries.getFirst().receivedAt()),
        kept + missed == 0
            ? ""
            : texts.say("sources.share", Math.round(100.0 * kept / (kept + missed))),
        numbers,
        warnings(deliveries),
        chart(deliveries, now),
        List.of(
            new Anchor("RSS", Links.feed(Group.FEED, feed, "rss", feedKey)),
            new Anchor("Atom", Links.feed(Group.FEED, feed, "atom", feedKey))));
  }

  /** The newest first: a set-up that was mended is soon forgotten. */
  private static List<String> warnings(List<Delivery> deliveries) {
    return deliveries.stream()
        .limit(WARNED_BY)
        .map(Delivery::item)
        .filter(Objects::nonNull)
        .flatMap(item -> item.warnings().stream())
        .distinct()
        .toList();
  }

  private Chart chart(List<Delivery> deliveries, Instant now) {
    LocalDate first = dates.dayOf(now).minusDays(DAYS - 1L);
    int[] received = new int[DAYS];
    int[] missed = new int[DAYS];
    for (Delivery delivery : deliveries) {
      int day = (int) (dates.dayOf(delivery.receivedAt()).toEpochDay() - first.toEpochDay());
      if (day >= 0 && day < DAYS) {
        received[day]++;
        missed[day] += Delivered.isMissed(delivery) ? 1 : 0;
      }
    }
    return drawn(first, received, missed);
  }

  private Chart drawn(LocalDate first, int[] received, int[] missed) {
    int most = 1;
    int all = 0;
    int allMissed = 0;
    for (int day = 0; day < DAYS; day++) {
      most = Math.max(most, received[day]);
      all += received[day];
      allMissed += missed[day];
    }
    List<Bar> bars = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      bars.add(
          new Bar(
              day * STEP,
              height(received[day], most),
              height(missed[day], most),
              texts.say("sources.day", dates.date(first.plusDays(day)), received[day], missed[day]),
              received[day] == 0));
    }
    String words = texts.say("sources.chart", DAYS, all, allMissed);
    return new Chart(words, DAYS * STEP - STEP + BAR, HEIGHT, bars);
  }

  /** A single one among hundreds can still be seen. */
  private static int height(int count, int most) {
    return count == 0 ? 0 : Math.max(2, count * HEIGHT / most);
  }

  private static int count(List<Delivery> deliveries, Predicate<Delivery> what) {
    return (int) deliveries.stream().filter(what).count();
  }
}
