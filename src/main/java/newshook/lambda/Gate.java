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
  private final SenderSecrets secrets;

  Gate(KnownTokens tokens, SenderSecrets secrets) {
    this.tokens = tokens;
    this.secrets = secrets;
  }

  /** What the gate says to a request. */
  sealed interface Pass {
    /** They may post, as this source; perhaps they have signed what they post. */
    record Open(Source source, boolean isSigned) implements Pass {}

    /** Their token is good, but not for posting. */
    record Forbidden() implements Pass {}

    /** This source signs what it sends, and this is not signed by it. */
    record Unsigned() implements Pass {}

    /** The token is nobody's, or there is none. */
    record Unknown() implements Pass {}
  }

  Pass pass(RawRequest request) {
    Optional<Token> token =
        Tokens.given(request).flatMap(tokens::find).filter(known -> !known.isSession());
    if (token.isEmpty()) {
      return new Pass.Unknown();
    }
    if (!token.get().may(Scope.HOOK)) {
      return new Pass.Forbidden();
    }
    Source source = token.get().source();
    return secrets.accepts(source, request)
        ? new Pass.Open(source, secrets.isSigner(source))
        : new Pass.Unsigned();
  }
}
