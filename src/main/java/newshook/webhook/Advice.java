package newshook.webhook;

/** What may be wrong with a sender's set-up, in one sentence for the person who can mend it. */
enum Advice {
  FEED_URL_AS_LINK(
      "FeedUrl is used instead of EntryUrl: the link leads to the feed, not the entry."),
  INGREDIENT_NOT_FILLED(
      "A {{…}} ingredient arrived unfilled: check its name, it is filled only by the sender's own"
          + " editor."),
  KEY_TWICE(
      "A key stands twice: a title may have broken out of its quotes; write <<<{{EntryTitle}}>>>."),
  MARKERS_LEFT(
      "The escape marks <<< and >>> arrived as text: this sender does not know them, leave them"
          + " out."),
  NOT_ESCAPED(
      "A value was not escaped and the JSON had to be mended: write <<<{{EntryTitle}}>>> in the"
          + " Body."),
  NO_ZONE("Dates come without a zone and the source has none set: they are read as UTC."),
  NO_TITLE("No title came: add EntryTitle to the Body."),
  UNREADABLE_DATE("The date could not be read: send EntryPublished as it is.");

  private final String sentence;

  Advice(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
