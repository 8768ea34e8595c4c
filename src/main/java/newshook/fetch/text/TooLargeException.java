package newshook.fetch.text;

import java.io.IOException;

/** The body is larger than the limit. */
public final class TooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  public TooLargeException(int max) {
    super("over " + max + " bytes");
  }
}
