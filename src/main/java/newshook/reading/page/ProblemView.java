package newshook.reading.page;

/** Why there is nothing to show. */
public record ProblemView(Frame frame, int status, String words) {}
