package newshook.search;

import newshook.article.Article;

/**
 * An article with the plain words of its body.
 *
 * @param text empty where nothing was kept
 */
public record Story(Article article, String text) {}
