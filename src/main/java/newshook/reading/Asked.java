package newshook.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import newshook.article.ArticleId;
import newshook.article.DeliveryId;
import newshook.article.Reason;
import newshook.article.Status;
import newshook.store.Listing;
import org.jspecify.annotations.Nullable;

/** Reads what a request names: ids, limits, states, cursors. What cannot be read is refused. */
final class Asked {
  private static final int MAX_LIMIT = 200;
  private static final int USUAL_LIMIT = 50;

  private Asked() {}

  static void toRead(Ask ask) {
    if (!ask.isRead()) {
      throw Refusal.onlyRead();
    }
  }

  /** Empty for what never was an id: there is nothing to be found under it. */
  static Optional<ArticleId> articleId(String id) {
    try {
      return Optional.of(new ArticleId(id));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Empty for what never was an id: there is nothing to be found under it. */
  static Optional<DeliveryId> deliveryId(String id) {
    try {
      return Optional.of(new DeliveryId(id));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  static int limit(Ask ask) {
    return limit(ask, USUAL_LIMIT);
  }

  static int limit(Ask ask, int usual) {
    String limit = ask.param("limit");
    if (limit.isEmpty()) {
      return usual;
    }
    int n = limit.matches("\\d{1,3}") ? Integer.parseInt(limit) : 0;
    if (n < 1 || n > MAX_LIMIT) {
      throw Refusal.bad("limit must be 1 to " + MAX_LIMIT + ".");
    }
    return n;
  }

  static @Nullable Status status(Ask ask) {
    String named = ask.param("status");
    if (named.isEmpty()) {
      return null;
    }
    return Stream.of(Status.values())
        .filter(s -> s.name().equals(named.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> Refusal.bad("status must be one of " + names() + "."));
  }

  static @Nullable Reason reason(Ask ask) {
    String named = ask.param("reason");
    if (named.isEmpty()) {
      return null;
    }
    return Stream.of(Reason.values())
        .filter(r -> r.name().equals(named.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> Refusal.bad("reason is none that /api/v1/failures names."));
  }

  /** The store's list; a cursor that it does not know is the caller's mistake. */
  static <T> Listing<T> listing(Supplier<Listing<T>> list) {
    try {
      return list.get();
    } catch (IllegalArgumentException _) {
      throw Refusal.bad("The cursor is not one of ours.");
    }
  }

  private static String names() {
    return String.join(", ", Stream.of(Status.values()).map(Status::name).toList());
  }
}
