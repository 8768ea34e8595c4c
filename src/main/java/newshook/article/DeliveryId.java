package newshook.article;

/** Names a delivery by what it says, so that the same item sent twice is one delivery. */
public record DeliveryId(String value) {
  public DeliveryId {
    Hash.checked("DeliveryId", value);
  }

  /** The id of a feed item: who sent it, from which feed, to which link. */
  public static DeliveryId of(String sourceId, String feedUrl, String link) {
    return new DeliveryId(Hash.of(sourceId, feedUrl, link));
  }

  /** The id of a body that could not be read: the same bytes are the same rejected delivery. */
  public static DeliveryId ofUnreadable(String sourceId, String rawBody) {
    return new DeliveryId(Hash.of(sourceId, "unreadable", rawBody));
  }

  @Override
  public String toString() {
    return value;
  }
}
