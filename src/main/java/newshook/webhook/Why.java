package newshook.webhook;

import java.util.Locale;

/** Says why nothing could be read, for the person who set up the sender. */
final class Why {
  private Why() {}

  static Advice of(String body) {
    if (body.isEmpty()) {
      return Advice.EMPTY_BODY;
    }
    if (body.contains("{{")) {
      return Advice.INGREDIENT_NOT_FILLED;
    }
    char first = body.charAt(0);
    if (first == '{' || first == '[') {
      return Advice.NO_LINK_IN_JSON;
    }
    if (first == '<') {
      return body.toLowerCase(Locale.ROOT).contains("<html")
          ? Advice.PAGE_WITHOUT_ADDRESS
          : Advice.NO_FEED_IN_XML;
    }
    return Advice.NO_ADDRESS;
  }
}
