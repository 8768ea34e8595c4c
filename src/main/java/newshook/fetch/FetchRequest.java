package newshook.fetch;

import java.time.Duration;
import newshook.article.Validators;

/**
 * A page that is wanted.
 *
 * @param link as it came; wrappers are taken off here and on every hop
 * @param budget all the time there is, redirects and body included
 * @param held of the copy that we hold: the page is wanted only if it is another one
 * @param isRepeat it was asked for before: nobody but a program waits for it
 * @param isSingle one request and no more: no wrapper is taken off, no redirect followed,
 *     robots.txt not asked, no turn waited for, and whatever text the answer holds is the page
 * @param form body of a POST, URL-encoded; empty for a GET. Only a single request may have one: no
 *     redirect carries it elsewhere
 */
public record FetchRequest(
    String link,
    Duration budget,
    Validators held,
    boolean isRepeat,
    boolean isSingle,
    String form) {
  public FetchRequest {
    if (!form.isEmpty() && !isSingle) {
      throw new IllegalArgumentException("only a single request may carry a form");
    }
  }

  public static FetchRequest of(String link, Duration budget) {
    return new FetchRequest(link, budget, Validators.NONE, false, false, "");
  }

  /** One GET, or one POST if the form is not empty. */
  public static FetchRequest single(String link, Duration budget, String form) {
    return new FetchRequest(link, budget, Validators.NONE, false, true, form);
  }

  /** Asked for again, with what is known of the copy that we hold. */
  public FetchRequest again(Validators copy) {
    return new FetchRequest(link, budget, copy, true, isSingle, form);
  }

  /** The same at another address. */
  public FetchRequest at(String other, Duration left) {
    return new FetchRequest(other, left, held, isRepeat, isSingle, form);
  }
}
