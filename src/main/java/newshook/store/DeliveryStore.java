package newshook.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newshook.article.Delivery;
import newshook.article.DeliveryId;
import newshook.article.ReplayFrom;
import newshook.article.Status;
import org.jspecify.annotations.Nullable;

/** Keeps deliveries and their states. */
public interface DeliveryStore {
  /** Keeps a new delivery; one that is there already stays as it is. True if it was new. */
  boolean accept(Delivery delivery);

  Optional<Delivery> find(DeliveryId id);

  /**
   * Takes a delivery to work on: one attempt more, WORKING, the lease set. Empty if somebody else
   * holds it, it is done or it is not due yet. A stored one that is due is looked at again.
   */
  Optional<Delivery> claim(DeliveryId id, Instant now, Duration lease);

  /**
   * Writes a claimed delivery's new state; false if its claim was lost to a later attempt, and
   * nothing was written.
   */
  boolean finish(Delivery delivery);

  /** Keeps a claim until that moment, should nobody finish it; false if it was lost. */
  boolean hold(Delivery claimed, Instant until);

  /** Makes a delivery due at once, from the network. */
  default boolean replay(DeliveryId id, Instant now) {
    return replay(id, now, ReplayFrom.NETWORK, null);
  }

  /**
   * Makes a delivery due at once. False if there is none, it is being worked on, it was rejected
   * (nobody read it: {@link #reread}), or this run has replayed it already.
   *
   * @param run when the replay of many began; null for one by itself
   */
  boolean replay(DeliveryId id, Instant now, ReplayFrom from, @Nullable Instant run);

  /**
   * Puts a delivery as its body reads now in the place of what was read from it before. False if it
   * was worked on since (its {@code attempts} say so), or this run has replayed it already.
   */
  boolean reread(Delivery again, Instant now, @Nullable Instant run);

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
  default Listing<Delivery> list(@Nullable Status status, int limit, String cursor) {
    return search(DeliveryQuery.of(status), limit, cursor);
  }

  /** Newest first. A filtered page may hold fewer than asked for, though the list goes on. */
  Listing<Delivery> search(DeliveryQuery query, int limit, String cursor);
}
