package newshook.extract.block;

/**
 * What an element says that it is: by its name, its role, or the words in its class and id. Pages
 * lie here ({@code widget} may hold the article), so a kind is evidence, never a verdict.
 */
public enum Kind {
  // From words in class and id: kinds.txt
  COMMENT,
  RELATED,
  TEASER,
  SHARE,
  NAV,
  FOOTER,
  HEADER,
  ASIDE,
  AD,
  PROMO,
  AUTHOR,
  DATE,
  CAPTION,
  MEDIA,
  DEK,
  BODY,
  TITLE,
  TAG,
  EMBED,
  QUOTE,
  MODAL,
  PAYWALL,
  WIDGET,
  HIDDEN,
  LOGIN,
  CONTENTS,
  PRODUCT,
  LEGAL,
  LIVE,
  // From the element itself
  IS_ARTICLE,
  IS_MAIN,
  IS_ASIDE,
  IS_NAV,
  IS_HEADER,
  IS_FOOTER,
  IS_FORM,
  IS_FIGURE,
  IS_CAPTION,
  IS_LIST,
  IS_ITEM,
  IS_TABLE,
  IS_QUOTE,
  IS_LINK,
  IS_PARAGRAPH,
  IS_HEADING,
  IS_SECTION,
  IS_BODY_PROPERTY,
  IS_UNSEEN;

  static final int COUNT = values().length;

  /** Mask of all kinds. */
  static final long ALL = (1L << COUNT) - 1;

  /** Its place in a mask of kinds: never stored, so the order may change. */
  @SuppressWarnings("EnumOrdinal")
  public long bit() {
    return 1L << ordinal();
  }
}
