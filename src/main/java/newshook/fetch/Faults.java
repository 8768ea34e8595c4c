package newshook.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import newshook.article.Reason;
import newshook.fetch.guard.RefusedAddressException;
import newshook.fetch.text.TooLargeException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;

/** What an exception on the way says about the site. */
final class Faults {
  private Faults() {}

  static Reason reasonOf(IOException e) {
    return switch (e) {
      case RefusedAddressException _ -> Reason.REFUSED_ADDRESS;
      case TooLargeException _ -> Reason.TOO_LARGE;
      case NotOurTurnException _ -> Reason.HOST_BUSY;
      case Robots.UnreachableException _ -> Reason.HTTP_5XX;
      case SocketTimeoutException _ -> Reason.TIMEOUT;
      case UnknownHostException _ -> Reason.DNS;
      case SSLException _ -> Reason.TLS;
      case SocketException _ -> Reason.CONNECT;
      case NoHttpResponseException _ -> Reason.CONNECT;
      case ConnectionClosedException _, TruncatedChunkException _, EOFException _ ->
          Reason.TRUNCATED;
      case MalformedChunkCodingException _ -> Reason.BROKEN_BODY;
      default -> Reason.BAD_RESPONSE;
    };
  }

  /** One line for a person. */
  static String describe(IOException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    return switch (e) {
      case RefusedAddressException _,
          TooLargeException _,
          NotOurTurnException _,
          Robots.UnreachableException _ ->
          message;
      default -> name(e) + (message.isEmpty() ? "" : ": " + message);
    };
  }

  private static String name(IOException e) {
    return e.getClass().getSimpleName().replace("Exception", "");
  }
}
