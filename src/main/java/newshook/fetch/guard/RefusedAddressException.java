package newshook.fetch.guard;

import java.io.IOException;

/** The address is not one that may be connected to. */
public final class RefusedAddressException extends IOException {
  private static final long serialVersionUID = 1L;

  RefusedAddressException(String why) {
    super(why);
  }
}
