package newshook.websub;

import newshook.store.Subscription;

/** What a call of a hub means. */
public sealed interface HubAnswer {
  /** We did ask for that: send the challenge back. */
  record Confirmed(String challenge) implements HubAnswer {}

  /** The hub says no more than that, and it is written down. */
  record Noted() implements HubAnswer {}

  /** We did not ask for that. */
  record Unknown() implements HubAnswer {}

  /** A push that the hub has signed. */
  record Genuine(Subscription subscription) implements HubAnswer {}

  /** A push that it has not: nothing of it is believed, and the sender is not told. */
  record Forged(Subscription subscription) implements HubAnswer {}
}
