package newshook.reading.page;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newshook.article.Delivery;
import newshook.article.FeedItem;
import newshook.article.Reason;
import newshook.article.Reason.Retry;
import newshook.article.Status;
import newshook.reading.page.FailuresView.Group;
import newshook.reading.page.FailuresView.Miss;
import newshook.reading.words.Dates;
import newshook.reading.words.Texts;
import org.jspecify.annotations.Nullable;

/** Makes missed deliveries ready to show: causes, not hundreds of links. */
final class Failures {
  private static final int RAW_SHOWN = 120;

  /** The latest of each reason, where all reasons are on one page. */
  private static final int EXAMPLES = 5;

  private static final int HOSTS = 8;

  private final Texts texts;
  private final Dates dates;

  Failures(Texts texts, Dates dates) {
    this.texts = texts;
    this.dates = dates;
  }

  FailuresView view(List<Delivery> deliveries, @Nullable Reason only, String older) {
    Frame frame = new Frame(texts, texts.say("failures.title"), "failures", true);
    Map<String, List<Delivery>> byReason =
        deliveries.stream()
            .filter(Delivered::isFailing)
            .filter(d -> only == null || d.reason() == only)
            .collect(
                Collectors.groupingBy(Failures::code, LinkedHashMap::new, Collectors.toList()));
    int shown = only == null ? EXAMPLES : deliveries.size();
    List<Group> groups =
        byReason.values().stream()
            .sorted(Comparator.comparingInt(List<Delivery>::size).reversed())
            .map(alike -> group(alike, shown))
            .toList();
    return new FailuresView(frame, groups, only != null, older);
  }

  private static String code(Delivery delivery) {
    return delivery.reason() == null ? "" : delivery.reason().name();
  }

  private Group group(List<Delivery> alike, int shown) {
    Delivery latest = alike.getFirst();
    String code = code(latest);
    String more = code.isEmpty() || alike.size() <= shown ? "" : "/failures?reason=" + code;
    return new Group(
        latest.reason() == null ? texts.say("reason.none") : texts.reason(latest.reason()),
        code,
        states(alike),
        next(latest),
        hosts(alike),
        replay(latest),
        alike.stream().limit(shown).map(this::miss).toList(),
        new Anchor(texts.say("failures.all", alike.size()), more));
  }

  /** By status, the ones that can be helped first. */
  private List<String> states(List<Delivery> alike) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    alike.forEach(d -> counts.merge(d.status(), 1, Integer::sum));
    return Stream.of(Status.REJECTED, Status.FAILED, Status.PARKED, Status.RETRY, Status.DROPPED)
        .filter(counts::containsKey)
        .map(s -> texts.say("failures.count", counts.getOrDefault(s, 0), texts.say("status." + s)))
        .toList();
  }

  private String next(Delivery delivery) {
    if (delivery.status() == Status.REJECTED) {
      return texts.say("failures.next.REJECTED");
    }
    Retry retry = delivery.reason() == null ? Retry.NEVER : delivery.reason().retry();
    return texts.say("failures.next." + retry);
  }

  private List<String> hosts(List<Delivery> alike) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    alike.forEach(d -> counts.merge(Delivered.host(d), 1, Integer::sum));
    counts.remove("");
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(HOSTS)
        .map(e -> texts.say("failures.host", e.getKey(), e.getValue()))
        .toList();
  }

  private static String replay(Delivery delivery) {
    String status = delivery.status() == Status.REJECTED ? " --status REJECTED" : "";
    String reason = delivery.reason() == null ? "" : " --reason " + delivery.reason();
    return "target/newshook replay" + (status.isEmpty() ? reason : status);
  }

  private Miss miss(Delivery delivery) {
    FeedItem item = delivery.item();
    return new Miss(
        title(delivery, item),
        item == null ? "" : Links.outward(item.link()),
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
