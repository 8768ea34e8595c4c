package newshook.fetch.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Takes the content codings off a body, each layer limited in size. */
public final class ContentCodings {
  /**
   * What we ask for. Zstandard is not: its kept decoders are native or use {@code Unsafe}, and no
   * site sends it unasked.
   */
  public static final String ACCEPTED = "gzip, deflate, br";

  private static final int MAX_LAYERS = 3;

  private ContentCodings() {}

  /** A coding that we have not asked for and cannot read, or too many of them. */
  public static final class UnknownCodingException extends IOException {
    private static final long serialVersionUID = 1L;

    UnknownCodingException(String why) {
      super(why);
    }
  }

  /**
   * The plain bytes.
   *
   * @param headers all {@code Content-Encoding} headers
   * @param maxBytes of every layer
   */
  public static InputStream decode(InputStream body, List<String> headers, int maxBytes)
      throws IOException {
    List<String> codings = codings(headers);
    if (codings.size() > MAX_LAYERS) {
      throw new UnknownCodingException(codings.size() + " content codings");
    }
    InputStream plain = new LimitedStream(body, maxBytes);
    for (String coding : codings.reversed()) {
      plain = new LimitedStream(layer(coding, plain), maxBytes);
    }
    return plain;
  }

  private static List<String> codings(List<String> headers) {
    List<String> codings = new ArrayList<>();
    for (String header : headers) {
      for (String coding : header.split(",", -1)) {
        String name = coding.strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !name.equals("identity")) {
          codings.add(name);
        }
      }
    }
    return codings;
  }

  private static InputStream layer(String coding, InputStream in) throws IOException {
    BufferedInputStream coded = new BufferedInputStream(in, 8192);
    return switch (coding) {
      case "gzip", "x-gzip" -> gzip(coded);
      case "deflate" -> deflate(coded);
      case "br" -> peek(coded)[0] < 0 ? coded : new Brotli(coded);
      default -> throw new UnknownCodingException("content coding " + shortened(coding));
    };
  }

  /** As browsers do: a body that is no gzip in spite of the label is taken as it is. */
  private static InputStream gzip(BufferedInputStream coded) throws IOException {
    int[] start = peek(coded);
    boolean labelled = start[0] == 0x1f && start[1] == 0x8b;
    return labelled ? new Gunzip(coded) : coded;
  }

  /** With the zlib wrapper as the standard says, or raw as old servers send it. */
  private static InputStream deflate(BufferedInputStream coded) throws IOException {
    int[] start = peek(coded);
    boolean wrapped = (start[0] & 0x0f) == 8 && (start[0] * 256 + start[1]) % 31 == 0;
    return new InflaterInputStream(coded, new Inflater(!wrapped), 8192);
  }

  private static int[] peek(BufferedInputStream in) throws IOException {
    in.mark(2);
    int[] start = {in.read(), in.read()};
    in.reset();
    return start;
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
