package newshook.webhook;

import java.util.Locale;

/** Says why nothing could be read, for the person who set up the sender. */
final class Why {
  private Why() {}

  static String of(String body) {
    if (body.isEmpty()) {
      return "The body is empty: put the feed item into the Body field.";
    }
    if (body.contains("{{")) {
      return Advice.INGREDIENT_NOT_FILLED.sentence();
    }
    char first = body.charAt(0);
    if (first == '{' || first == '[') {
      return "The JSON has no usable link, or is broken beyond mending: send"
          + " {\"title\":\"<<<{{EntryTitle}}>>>\",\"url\":\"{{EntryUrl}}\"}.";
    }
    if (first == '<') {
      return body.toLowerCase(Locale.ROOT).contains("<html")
          ? "The body is a page without its address: send it as \"html\" beside \"url\"."
          : "The XML is no feed with entries that have links.";
    }
    return "No http or https address was found in the body: send EntryUrl.";
  }
}
