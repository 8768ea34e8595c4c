package newshook.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.Status;
import org.jspecify.annotations.Nullable;

/** Keeps deliveries and their states. */
public interface DeliveryStore {
  /** Keeps a new delivery; one that is there already stays as it is. True if it was new. */
  boolean accept(Delivery delivery);

  Optional<Delivery> find(DeliveryId id);

  /**
   * Takes a delivery to work on: one attempt more, WORKING, the lease set. Empty if somebody else
   * holds it, it is done or it is not due yet.
   */
  Optional<Delivery> claim(DeliveryId id, Instant now, Duration lease);

  /**
   * Writes a claimed delivery's new state; false if its claim was lost to a later attempt, and
   * nothing was written.
   */
  boolean finish(Delivery delivery);

  /**
   * Makes a delivery due at once. False if there is none, it is being worked on, or it was
   * rejected: nobody read it.
   */
  boolean replay(DeliveryId id, Instant now);

  /** The deliveries that are due, longest first. */
  List<DeliveryId> due(Instant now, int limit);

  /** The parked deliveries that somebody is to look at, longest first. */
  List<DeliveryId> parked(Instant now, int limit);

  /**
   * Ends a delivery's parking: with RETRY it is due at that moment, with PARKED it is looked at
   * again then, with FAILED it is over. False if it is not parked any more.
   *
   * @param dueAt null exactly with FAILED
   * @param detail one line for a person; empty to leave the one there is
   */
  boolean unpark(DeliveryId id, Status status, @Nullable Instant dueAt, String detail);

  /** Newest first; of one status, or all. */
  Listing<Delivery> list(@Nullable Status status, int limit, String cursor);
}
