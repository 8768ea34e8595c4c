package newshook.reading.page;

import newshook.article.Delivery;
import newshook.article.FeedItem;

/** What the pages ask of a delivery. */
public final class Delivered {
  private Delivered() {}

  /** The feed's title, or the source where no feed was named: what lists go by. */
  public static String feed(Delivery delivery) {
    FeedItem item = delivery.item();
    return item == null || item.feedTitle().isEmpty() ? delivery.sourceId() : item.feedTitle();
  }

  /** Whether it has no article, and is not just being worked on. */
  public static boolean isFailing(Delivery delivery) {
    return switch (delivery.status()) {
      case RETRY, PARKED, FAILED, DROPPED, REJECTED -> true;
      case RECEIVED, WORKING, STORED -> false;
    };
  }

  /**
   * Where the link led; what it said itself where nobody followed it; empty where none is known.
   */
  public static String host(Delivery delivery) {
    FeedItem item = delivery.item();
    String link = item == null ? "" : item.link();
    String address = delivery.chain().isEmpty() ? link : delivery.chain().getLast();
    return address.contains("://") ? Links.host(address) : "";
  }

  static boolean isKept(Delivery delivery) {
    return switch (delivery.status()) {
      case STORED -> true;
      case RECEIVED, WORKING, RETRY, PARKED, FAILED, DROPPED, REJECTED -> false;
    };
  }

  /** Whether it is given up, as far as the machine is concerned. */
  static boolean isMissed(Delivery delivery) {
    return switch (delivery.status()) {
      case FAILED, REJECTED -> true;
      case RECEIVED, WORKING, RETRY, PARKED, DROPPED, STORED -> false;
    };
  }
}
