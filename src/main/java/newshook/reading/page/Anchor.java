package newshook.reading.page;

/** A link with its words. */
public record Anchor(String text, String href) {}
