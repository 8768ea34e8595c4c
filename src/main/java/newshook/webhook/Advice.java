package newshook.webhook;

/**
 * What may be wrong with a sender's set-up, and how to mend it, in one sentence for a person.
 * {@code {0}} and {@code {1}} stand for what the test post shows.
 */
public enum Advice {
  // Nothing would come of it
  NO_TOKEN(Level.ERROR, "The post carries no token: end the URL with it, or send a header."),
  TOO_LARGE(Level.ERROR, "A body may have 256 KB; this one has {0} KB."),
  EMPTY_BODY(Level.ERROR, "The body is empty: put the feed item into the Body field."),
  NO_LINK_IN_JSON(
      Level.ERROR,
      "The JSON has no usable link, or is broken beyond mending: send"
          + " {\"title\":\"<<<{{EntryTitle}}>>>\",\"url\":\"{{EntryUrl}}\"}."),
  PAGE_WITHOUT_ADDRESS(
      Level.ERROR, "The body is a page without its address: send it as \"html\" beside \"url\"."),
  NO_FEED_IN_XML(Level.ERROR, "The XML is no feed with entries that have links."),
  NO_ADDRESS(Level.ERROR, "No http or https address was found in the body: send EntryUrl."),
  LINK_UNUSABLE(Level.ERROR, "The link {0} cannot be fetched: {1}."),
  // It works, and not as it should
  TOKEN_IN_QUERY(
      Level.WARNING,
      "The token stands in the query, where it is not looked at because queries end up in logs:"
          + " end the path with it, or send it as a header."),
  FEED_URL_AS_LINK(
      Level.WARNING,
      "FeedUrl is used instead of EntryUrl: the link leads to the feed, not the entry."),
  INGREDIENT_NOT_FILLED(
      Level.WARNING,
      "A {{…}} ingredient arrived unfilled: check its name, it is filled only by the sender's own"
          + " editor."),
  QUOTE_IN_VALUE(
      Level.WARNING,
      "“{0}” was not escaped: a quotation mark in it broke the JSON. Write {1} in the Body."),
  LINE_BREAK_IN_VALUE(
      Level.WARNING,
      "“{0}” was not escaped: a line break in it broke the JSON. Write {1} in the Body."),
  BACKSLASH_IN_VALUE(
      Level.WARNING,
      "“{0}” was not escaped: a backslash in it broke the JSON. Write {1} in the Body."),
  TYPOGRAPHIC_QUOTES(
      Level.WARNING,
      "The JSON has typographic quotation marks “ ”: type straight ones (\"), or paste the Body"
          + " from here."),
  TRAILING_COMMA(Level.WARNING, "There is a comma too many before the closing bracket."),
  CUT(Level.WARNING, "The body ends in the middle of “{0}”: the rest did not arrive."),
  BROKEN_JSON(Level.WARNING, "The JSON breaks in line {0}, column {1}."),
  KEY_TWICE(
      Level.WARNING,
      "A key stands twice: a title may have broken out of its quotes; write <<<{{EntryTitle}}>>>."),
  MARKERS_LEFT(
      Level.WARNING,
      "The escape marks <<< and >>> arrived as text: this sender does not know them, leave them"
          + " out."),
  NOT_ESCAPED(
      Level.WARNING,
      "A value was not escaped and the JSON had to be mended: write <<<{{EntryTitle}}>>> in the"
          + " Body."),
  JSON_CALLED_FORM(
      Level.WARNING, "The body is JSON, and its Content-Type says {0}: set application/json."),
  FORM_CALLED_JSON(
      Level.WARNING,
      "The body is a form (name=value), and its Content-Type says {0}: set"
          + " application/x-www-form-urlencoded, or send JSON."),
  SIGNED_LINK(
      Level.WARNING,
      "{0} names its article to Google alone and would wait for the slow lane: follow the"
          + " publisher's own feed."),
  NO_TITLE(Level.WARNING, "No title came: add EntryTitle to the Body."),
  UNREADABLE_DATE(Level.WARNING, "The date could not be read: send EntryPublished as it is."),
  NO_ZONE(
      Level.WARNING,
      "Dates come without a zone and the source has none set: they are read as UTC."),
  // Good to know
  ZONE_OF_SOURCE(Level.NOTE, "Dates come without a zone: they are read in {0}."),
  EMPTY_INGREDIENT(Level.NOTE, "A field came as (none): the feed does not have it."),
  NO_CONTENT_TYPE(Level.NOTE, "No Content-Type came: the body was read by its looks.");

  /** How grave it is. */
  public enum Level {
    /** No article would come of it. */
    ERROR,
    WARNING,
    NOTE
  }

  private final Level level;
  private final String sentence;

  Advice(Level level, String sentence) {
    this.level = level;
    this.sentence = sentence;
  }

  public Level level() {
    return level;
  }

  /** With its {@code {0}} not filled in. */
  public String sentence() {
    return sentence;
  }
}
