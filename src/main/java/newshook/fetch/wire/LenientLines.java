package newshook.fetch.wire;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.LazyLaxLineParser;
import org.apache.hc.core5.util.CharArrayBuffer;

/** Reads header lines as browsers do: one without a name is passed over. */
final class LenientLines extends LazyLaxLineParser {
  @Override
  public Header parseHeader(CharArrayBuffer line) throws ParseException {
    return line.indexOf(':') > 0 ? super.parseHeader(line) : new BasicHeader("X-Unreadable", "");
  }
}
