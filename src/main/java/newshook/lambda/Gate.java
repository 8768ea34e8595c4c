package newshook.lambda;

import java.util.Optional;
import newshook.article.Scope;
import newshook.article.Source;
import newshook.article.Token;
import newshook.webhook.RawRequest;
import newshook.webhook.Tokens;

/** Who may post. */
final class Gate {
  private final KnownTokens tokens;

  Gate(KnownTokens tokens) {
    this.tokens = tokens;
  }

  /** What the gate says to a request. */
  sealed interface Pass {
    /** They may post, as this source. */
    record Open(Source source) implements Pass {}

    /** Their token is good, but not for posting. */
    record Forbidden() implements Pass {}

    /** The token is nobody's, or there is none. */
    record Unknown() implements Pass {}
  }

  Pass pass(RawRequest request) {
    Optional<Token> token =
        Tokens.given(request).flatMap(tokens::find).filter(known -> !known.isSession());
    if (token.isEmpty()) {
      return new Pass.Unknown();
    }
    return token.get().may(Scope.HOOK) ? new Pass.Open(token.get().source()) : new Pass.Forbidden();
  }
}
