package newshook.reading.page;

/**
 * What somebody shares, before it is kept.
 *
 * @param said a notice, or empty
 */
public record ShareView(
    Frame frame, String url, String title, String text, String said, boolean isKept) {}
