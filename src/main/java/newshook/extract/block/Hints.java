package newshook.extract.block;

/**
 * What is known of the page before its blocks are judged.
 *
 * @param title the headline
 * @param description the page's own summary
 * @param articleBody the article's text in the structured data, often cut or missing
 * @param names the authors and the site, in one line
 */
public record Hints(String title, String description, String articleBody, String names) {}
