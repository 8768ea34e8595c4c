package newshook.article;

/** Where a delivery stands. */
public enum Status {
  /** Accepted, not yet tried. */
  RECEIVED,
  /** Claimed by a worker until its lease ends. */
  WORKING,
  /** Missed for now; due again later. */
  RETRY,
  /** Its article is kept. */
  STORED,
  /** Waits for the slow lane. */
  PARKED,
  /** Given up, with its reason; replayable for ever. */
  FAILED,
  /** One of the reader's own rules drops it; kept with that rule, replayable once it is changed. */
  DROPPED,
  /** The body could not be read; kept raw, replayable after a fix. */
  REJECTED
}
