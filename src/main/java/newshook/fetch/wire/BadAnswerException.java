package newshook.fetch.wire;

import java.io.IOException;

/** The answer breaks the rules of HTTP. */
public final class BadAnswerException extends IOException {
  private static final long serialVersionUID = 1L;

  public BadAnswerException(String why) {
    super(why);
  }

  BadAnswerException(Exception why) {
    super(why.getMessage(), why);
  }
}
