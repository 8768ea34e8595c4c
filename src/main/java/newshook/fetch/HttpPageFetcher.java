package newshook.fetch;

import java.time.InstantSource;
import newshook.fetch.guard.AddressGuard;
import newshook.fetch.guard.Resolver;
import newshook.fetch.text.PageText;
import newshook.fetch.wire.Dialer;
import newshook.fetch.wire.DirectDialer;

/**
 * Gets pages over HTTP/1.1. Each hop is looked up, checked and dialled by address, so that no
 * connection is ever made to one that is not public.
 */
public final class HttpPageFetcher implements PageFetcher {
  private final Agent agent;
  private final PageReader reader;
  private final Turns turns;

  /** One that waits for nobody. */
  public HttpPageFetcher(FetchSettings settings, InstantSource clock) {
    this(settings, clock, Turns.NONE);
  }

  public HttpPageFetcher(FetchSettings settings, InstantSource clock, Turns turns) {
    this(
        settings,
        clock,
        turns,
        Resolver.SYSTEM,
        new DirectDialer(settings.connect(), settings.idle()));
  }

  /** With another DNS or another network: for tests and for {@code newshook guard}. */
  public HttpPageFetcher(
      FetchSettings settings, InstantSource clock, Turns turns, Resolver resolver, Dialer dialer) {
    this.turns = turns;
    this.agent = new Agent(settings, new AddressGuard(resolver, settings.allowed()), dialer);
    this.reader = new PageReader(settings, clock, new PageText(), Walls.known());
  }

  @Override
  public FetchOutcome fetch(FetchRequest request) {
    return new Trip(agent, reader, turns, request).run();
  }
}
