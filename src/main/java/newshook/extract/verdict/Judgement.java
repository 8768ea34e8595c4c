package newshook.extract.verdict;

import newshook.article.Verdict;

/**
 * A verdict and why.
 *
 * @param evidence one sentence for a person
 */
public record Judgement(Verdict verdict, String evidence) {}
