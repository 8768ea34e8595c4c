package newshook.fetch;

import newshook.article.Reason;

/** What a status other than a redirect or success means for us. */
final class Statuses {
  private Statuses() {}

  static boolean isRedirect(int status) {
    return switch (status) {
      case 300, 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  static boolean isPage(int status) {
    return status >= 200 && status < 300 && !isBodiless(status) && status != 206;
  }

  static boolean isBodiless(int status) {
    return status == 204 || status == 205 || status == 304;
  }

  static Reason reasonOf(int status) {
    return switch (status) {
      case 204, 205, 304 -> Reason.NO_CONTENT;
      case 206 -> Reason.HTTP_206;
      case 401, 407 -> Reason.HTTP_401;
      case 402 -> Reason.HTTP_402;
      case 403 -> Reason.HTTP_403;
      case 404 -> Reason.HTTP_404;
      case 410 -> Reason.HTTP_410;
      case 408, 425 -> Reason.HTTP_NOT_YET;
      case 429 -> Reason.HTTP_429;
      case 451 -> Reason.HTTP_451;
      case 501, 505, 999 -> Reason.HTTP_4XX;
      default -> other(status);
    };
  }

  private static Reason other(int status) {
    if (status >= 400 && status < 500) {
      return Reason.HTTP_4XX;
    }
    return status >= 500 && status < 600 ? Reason.HTTP_5XX : Reason.BAD_RESPONSE;
  }
}
