package newshook.fetch;

/** Gets pages. Safe for use by several threads; keeps nothing from one request to the next. */
public interface PageFetcher {
  /** Never throws for anything that a site does. */
  FetchOutcome fetch(FetchRequest request);
}
