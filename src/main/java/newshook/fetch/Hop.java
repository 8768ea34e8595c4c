package newshook.fetch;

/**
 * One step from the link to the page.
 *
 * @param url the address that was asked, or that a wrapper held
 * @param how what led on from there: {@code 301}, {@code refresh}, {@code meta}, {@code
 *     google-news}, … or {@code 200}
 */
public record Hop(String url, String how) {}
