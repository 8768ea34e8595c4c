package newshook.reading;

import java.util.Map;
import java.util.Optional;
import newshook.article.Scope;
import newshook.article.Token;

/**
 * Finds out who asks before {@link Reading} answers. Programs send {@code Authorization: Bearer}; a
 * browser comes in once by {@code /?token=…} or the login form and keeps a cookie.
 */
public final class Doorway {
  private static final String COOKIE = "newshook";
  private static final String BEARER = "bearer ";

  private final Reading reading;
  private final Keyring keys;

  /** Who asks, and what their feed readers may use: empty where that is nothing. */
  private record Visitor(Caller caller, String feedKey) {
    static final Visitor NOBODY = new Visitor(Caller.ANYBODY, "");
  }

  public Doorway(Reading reading, Keyring keys) {
    this.reading = reading;
    this.keys = keys;
  }

  /** The answer to a request of which only headers, query and body say who makes it. */
  public Answer answer(Ask ask) {
    return switch (ask.path()) {
      case "/login" -> ask.method().equals("POST") ? logIn(ask) : visit(ask);
      case "/logout" -> ask.method().equals("POST") ? logOut(ask) : visit(ask);
      default -> visit(ask);
    };
  }

  private Answer visit(Ask ask) {
    String token = ask.param("token");
    if (token.isEmpty() || ask.isApi() || !ask.isRead()) {
      Visitor visitor = visitor(ask);
      return reading.answer(ask.by(visitor.caller(), visitor.feedKey()));
    }
    return letIn(ask, token, Local.path(Local.without("token", ask)), Local.path(ask.path()));
  }

  private Answer logIn(Ask ask) {
    Map<String, String> form = Form.read(ask.body());
    String next = Local.path(form.getOrDefault("next", "/"));
    return letIn(ask, form.getOrDefault("token", "").strip(), next, next);
  }

  private Answer letIn(Ask ask, String secret, String next, String again) {
    return reader(secret)
        .map(token -> new Session(keys.open(token, Session.LIFE), FeedKey.of(secret)))
        .map(session -> keep(ask, session.cookie(), Session.LIFE.toSeconds(), next))
        .orElseGet(() -> reading.refused(ask, again));
  }

  /** The token, if it is one to read with. */
  private Optional<Token> reader(String secret) {
    return keys.find(secret).filter(token -> !token.isSession() && token.may(Scope.READ));
  }

  private Answer logOut(Ask ask) {
    session(ask).ifPresent(session -> keys.close(session.secret()));
    return keep(ask, "", 0, "/");
  }

  private static Answer keep(Ask ask, String value, long seconds, String next) {
    String cookie =
        "%s=%s; Max-Age=%d; Path=/; HttpOnly; SameSite=Lax%s"
            .formatted(COOKIE, value, seconds, ask.isSecure() ? "; Secure" : "");
    return Headers.common(
        Answer.seeOther(next).with("set-cookie", cookie).with("cache-control", "no-store"));
  }

  /** A token in a header decides alone, then the cookie, then a feed's key. */
  private Visitor visitor(Ask ask) {
    Optional<String> header = header(ask);
    if (header.isPresent()) {
      return keys.find(header.get())
          .filter(token -> !token.isSession())
          .map(token -> visitor(ask, token, FeedKey.of(header.get())))
          .orElse(Visitor.NOBODY);
    }
    return session(ask)
        .filter(_ -> isOurPage(ask))
        .flatMap(session ->
            keys.find(session.secret())
                .filter(Token::isSession)
                .map(token -> visitor(ask, token, session.feedKey())))
        .or(() -> follower(ask))
        .orElse(Visitor.NOBODY);
  }

  /** Pages and lists of feeds show a feed key, and only while it opens something. */
  private Visitor visitor(Ask ask, Token token, String feedKey) {
    boolean shown =
        !ask.isApi()
            && token.may(Scope.READ)
            && keys.find(feedKey).filter(Token::isFeedKey).isPresent();
    return new Visitor(Caller.of(token), shown ? feedKey : "");
  }

  /** What is in an address ends up in logs: only a token that opens the feeds alone counts. */
  private Optional<Visitor> follower(Ask ask) {
    String key = ask.isFeed() ? ask.param("key") : "";
    return key.isEmpty()
        ? Optional.empty()
        : keys.find(key).filter(Token::isFeedKey).map(_ -> new Visitor(Caller.FEED_READER, key));
  }

  private static Optional<String> header(Ask ask) {
    String authorization = ask.header("authorization");
    if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.of(authorization.substring(BEARER.length()).strip());
    }
    return Optional.of(ask.header("x-newshook-token")).filter(token -> !token.isEmpty());
  }

  /**
   * Whether a cookie may speak for its reader: another site's page must not make changes with it.
   * SameSite keeps cookies from such requests already; this holds where a browser does not.
   */
  private static boolean isOurPage(Ask ask) {
    String site = ask.header("sec-fetch-site");
    String origin = ask.header("origin");
    if (ask.isRead() || !site.isEmpty()) {
      return ask.isRead() || site.equals("same-origin") || site.equals("none");
    }
    return origin.isEmpty() || origin.equals("null") || origin.equals(ask.origin());
  }

  private static Optional<Session> session(Ask ask) {
    return Session.read(cookie(ask.header("cookie")));
  }

  private static String cookie(String header) {
    for (String pair : header.split(";", -1)) {
      String trimmed = pair.strip();
      if (trimmed.startsWith(COOKIE + "=")) {
        return trimmed.substring(COOKIE.length() + 1);
      }
    }
    return "";
  }
}
