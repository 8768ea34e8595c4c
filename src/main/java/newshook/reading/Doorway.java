package newshook.reading;

import java.time.Clock;
import java.util.Map;

/**
 * Finds out who asks before {@link Reading} answers. Programs send {@code Authorization: Bearer}; a
 * browser comes in once by {@code /?token=…} or the login form and keeps a cookie.
 */
public final class Doorway {
  private static final String COOKIE = "newshook";
  private static final String BEARER = "bearer ";

  private final Reading reading;
  private final Session session;
  private final Clock clock;

  public Doorway(Reading reading, Session session, Clock clock) {
    this.reading = reading;
    this.session = session;
    this.clock = clock;
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
      return reading.answer(ask.by(caller(ask), session.feedKey()));
    }
    return session.accepts(token)
        ? letIn(ask, token, Local.path(Local.without("token", ask)))
        : reading.refused(ask, Local.path(ask.path()));
  }

  private Answer logIn(Ask ask) {
    Map<String, String> form = Form.read(ask.body());
    String token = form.getOrDefault("token", "").strip();
    String next = Local.path(form.getOrDefault("next", "/"));
    return session.accepts(token) ? letIn(ask, token, next) : reading.refused(ask, next);
  }

  private Answer letIn(Ask ask, String token, String next) {
    return keep(ask, session.open(token, clock.instant()), Session.LIFE.toSeconds(), next);
  }

  private static Answer logOut(Ask ask) {
    return keep(ask, "", 0, "/");
  }

  private static Answer keep(Ask ask, String value, long seconds, String next) {
    String cookie =
        "%s=%s; Max-Age=%d; Path=/; HttpOnly; SameSite=Lax%s"
            .formatted(COOKIE, value, seconds, ask.isSecure() ? "; Secure" : "");
    return Headers.common(
        Answer.seeOther(next).with("set-cookie", cookie).with("cache-control", "no-store"));
  }

  private Caller caller(Ask ask) {
    String authorization = ask.header("authorization");
    boolean bearer = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    boolean known =
        bearer
            ? session.accepts(authorization.substring(BEARER.length()).strip())
            : session.accepts(ask.header("x-newshook-token"))
                || (isOurPage(ask)
                    && session.isOpen(cookie(ask.header("cookie")), clock.instant()));
    return known ? Caller.READER : mayFollow(ask) ? Caller.FEED_READER : Caller.ANYBODY;
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

  private boolean mayFollow(Ask ask) {
    return ask.isFeed() && session.acceptsFeedKey(ask.param("key"));
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
