package newshook.extract.model;

import newshook.extract.block.Block;
import newshook.extract.block.Frame;
import newshook.extract.block.Kind;

/** Blocks that are never an article's text, however much they read like it. */
final class Furniture {
  private static final int SMALL = 80;
  private static final double LINKED = 0.8;

  private Furniture() {}

  static boolean is(Block block) {
    return isSignUp(block) || isInDialog(block) || isCaption(block) || isInMenu(block);
  }

  /** Consent and sign-up windows over the page say by their role what they are. */
  private static boolean isInDialog(Block block) {
    for (Frame at = block.frame(); at != null; at = at.parent()) {
      if (at.is(Kind.MODAL) && isDialog(at.element().attr("role"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDialog(String role) {
    return role.equals("dialog") || role.equals("alertdialog");
  }

  /** The text of a small form: a newsletter's promise. */
  private static boolean isSignUp(Block block) {
    Frame at = block.frame();
    for (int up = 0; up < 4 && at != null && at.words() < SMALL; up++, at = at.parent()) {
      if (at.is(Kind.PROMO) && at.element().selectFirst("form,input") != null) {
        return true;
      }
    }
    return false;
  }

  /** What stands below a picture; the picture takes it along. */
  private static boolean isCaption(Block block) {
    Frame at = block.frame();
    for (int up = 0; up < 3 && at != null; up++, at = at.parent()) {
      if (at.element().normalName().equals("figcaption")) {
        return true;
      }
    }
    return false;
  }

  /** A list of contents, or of places on the site. */
  private static boolean isInMenu(Block block) {
    if (block.linkDensity() < LINKED) {
      return false;
    }
    for (Frame at = block.frame(); at != null; at = at.parent()) {
      if (at.element().normalName().equals("nav")) {
        return true;
      }
    }
    return false;
  }
}
