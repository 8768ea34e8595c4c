package newshook.intake;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newshook.article.Delivery;
import newshook.article.FeedItem;
import newshook.article.Reason;
import newshook.article.ReplayFrom;
import newshook.article.Status;
import newshook.article.Verdict;
import newshook.link.WebUrl;
import newshook.store.DeliveryQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries to run again, and from what.
 *
 * @param since received at or after this moment; null from the beginning
 * @param until received before; null up to now
 * @param status null for every status but STORED, or for STORED where only that can be meant
 * @param reason of the last miss; null for any
 * @param source empty for every source
 * @param host of the link as given, or of any address that it led over, without {@code www.}; empty
 *     for any
 * @param verdict on the article that is kept; null for any
 */
public record ReplayQuery(
    @Nullable Instant since,
    @Nullable Instant until,
    @Nullable Status status,
    @Nullable Reason reason,
    String source,
    String host,
    @Nullable Verdict verdict,
    ReplayFrom from) {

  /** The statuses that nothing else will be done about: the others are due anyway. */
  private static final List<Status> ENDED =
      List.of(Status.STORED, Status.FAILED, Status.DROPPED, Status.REJECTED);

  /** Everything of one status, or all but STORED for null, from the network. */
  public static ReplayQuery of(@Nullable Status status, String source) {
    return new ReplayQuery(null, null, status, null, source, "", null, ReplayFrom.NETWORK);
  }

  /** What the list of deliveries can be asked for; {@link #matches} looks at the rest. */
  DeliveryQuery listed() {
    Status only = isAboutArticles() ? Status.STORED : status;
    return new DeliveryQuery(only, since, until);
  }

  private boolean isAboutArticles() {
    return status == null && (verdict != null || from == ReplayFrom.PAGE);
  }

  boolean matches(Delivery delivery) {
    return (status != null || isAboutArticles() || delivery.status() != Status.STORED)
        && from(delivery)
        && (reason == null || delivery.reason() == reason)
        && delivery.reason() != Reason.DAMAGED
        && (source.isEmpty() || delivery.sourceId().equals(source))
        && (host.isEmpty() || isAt(delivery));
  }

  private boolean from(Delivery delivery) {
    return from == ReplayFrom.NETWORK || isOver(delivery);
  }

  /** Whether nothing more is to come from the network: a copy read before would stop that. */
  static boolean isOver(Delivery delivery) {
    return ENDED.contains(delivery.status()) && delivery.dueAt() == null;
  }

  private boolean isAt(Delivery delivery) {
    FeedItem item = delivery.item();
    List<String> addresses = new ArrayList<>(delivery.chain());
    if (item != null) {
      addresses.add(item.link());
    }
    String wanted = plain(host);
    return addresses.stream()
        .flatMap(address -> WebUrl.read(address).stream())
        .map(URI::getHost)
        .anyMatch(name -> name != null && plain(name).equals(wanted));
  }

  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("www.") ? lower.substring(4) : lower;
  }

  /** In words that are the same whenever the same is asked for. */
  String words() {
    return String.join(
        "\n",
        String.valueOf(since),
        String.valueOf(until),
        String.valueOf(status),
        String.valueOf(reason),
        source,
        plain(host),
        String.valueOf(verdict),
        from.name());
  }
}
