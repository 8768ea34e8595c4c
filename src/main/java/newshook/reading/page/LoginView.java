package newshook.reading.page;

/**
 * The way in.
 *
 * @param next where to go once inside, a path of ours
 * @param wrong whether a token was given that is not ours
 */
public record LoginView(Frame frame, String next, boolean wrong) {}
