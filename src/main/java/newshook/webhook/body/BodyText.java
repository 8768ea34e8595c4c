package newshook.webhook.body;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** The text of a body: unpacked, in its charset, without byte-order mark. */
public final class BodyText {
  /** What a packed body may grow to; a plain one is bounded by its sender's limit. */
  private static final int MAX_UNPACKED_BYTES = 2_000_000;

  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?([A-Za-z0-9_:.+-]{1,40})");

  private BodyText() {}

  public static String of(ByteBuffer body, String contentType) {
    byte[] bytes = unpacked(bytesOf(body));
    Charset marked = markOf(bytes);
    String text = marked == null ? text(bytes, contentType) : new String(bytes, marked);
    return text.startsWith("\ufeff") ? text.substring(1).strip() : text.strip();
  }

  private static byte[] bytesOf(ByteBuffer body) {
    byte[] bytes = new byte[body.remaining()];
    body.duplicate().get(bytes);
    return bytes;
  }

  /** By its first bytes, whatever {@code Content-Encoding} says: proxies unpack without telling. */
  private static byte[] unpacked(byte[] bytes) {
    if (bytes.length < 2 || (bytes[0] & 0xff) != 0x1f || (bytes[1] & 0xff) != 0x8b) {
      return bytes;
    }
    try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readNBytes(MAX_UNPACKED_BYTES);
    } catch (IOException _) {
      return bytes; // not packed after all: it will be unreadable as it stands
    }
  }

  private static @org.jspecify.annotations.Nullable Charset markOf(byte[] bytes) {
    if (bytes.length < 2) {
      return null;
    }
    int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    return switch (first) {
      case 0xfeff -> StandardCharsets.UTF_16BE;
      case 0xfffe -> StandardCharsets.UTF_16LE;
      default -> null;
    };
  }

  private static String text(byte[] bytes, String contentType) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      return new String(bytes, named(contentType).orElse(fallback(bytes)));
    }
  }

  private static Optional<Charset> named(String contentType) {
    Matcher name = CHARSET.matcher(contentType);
    try {
      return name.find()
          ? Optional.of(Charset.forName(name.group(1)))
              .filter(c -> !c.equals(StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return Optional.empty();
    }
  }

  /** Mostly UTF-8 with a broken character stays UTF-8; otherwise it is what old tools send. */
  private static Charset fallback(byte[] bytes) {
    String asUtf8 = new String(bytes, StandardCharsets.UTF_8);
    long broken = asUtf8.chars().filter(c -> c == 0xfffd).count();
    long whole = asUtf8.chars().filter(c -> c > 127 && c != 0xfffd).count();
    return whole >= broken ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
  }
}
