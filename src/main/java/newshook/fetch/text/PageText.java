package newshook.fetch.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newshook.fetch.text.MetaScan.Meta;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decodes a page as browsers do: byte order mark over header over meta; and better where the label
 * is wrong and the bytes show it. Safe for use by several threads.
 */
public final class PageText {
  /** Browsers look at 1 kB; some sites have their meta below 3 kB of style. */
  private static final int HEAD = 64 * 1024;

  private static final int MAX_SAMPLE = 256 * 1024;
  private static final Charset FALLBACK = Charset.forName("windows-1252");
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "<html\\s[^>]{0,1000}?\\blang\\s*=\\s*[\"']?([a-z]{2})\\b", Pattern.CASE_INSENSITIVE);

  /** The WHATWG's table of fallbacks, without those whose bytes the statistics know. */
  private static final Map<String, String> OF_LANGUAGE =
      Map.ofEntries(
          Map.entry("ar", "windows-1256"),
          Map.entry("cs", "windows-1250"),
          Map.entry("et", "windows-1257"),
          Map.entry("fa", "windows-1256"),
          Map.entry("hr", "windows-1250"),
          Map.entry("hu", "windows-1250"),
          Map.entry("lt", "windows-1257"),
          Map.entry("lv", "windows-1257"),
          Map.entry("pl", "windows-1250"),
          Map.entry("ro", "windows-1250"),
          Map.entry("sk", "windows-1250"),
          Map.entry("sl", "windows-1250"),
          Map.entry("th", "windows-874"),
          Map.entry("tr", "windows-1254"),
          Map.entry("vi", "windows-1258"));

  private static final Pattern IN_CONTENT =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s;\"']+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_XML =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");

  private final CharsetLabels labels = CharsetLabels.ofTheWeb();

  /** Text, and the name of the charset that it was decoded with. */
  public record Decoded(String text, String charset) {}

  /** The text of a page. Never fails: what cannot be decoded becomes U+FFFD; NUL is left out. */
  public Decoded decode(byte[] bytes, String contentType) {
    Charset charset = charsetOf(bytes, contentType);
    int mark = markLength(bytes);
    String text = new String(bytes, mark, bytes.length - mark, charset);
    String clean = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    boolean unicode = charset.equals(StandardCharsets.UTF_8);
    return new Decoded(unicode ? Mojibake.repair(clean) : clean, charset.name());
  }

  /** The label in a {@code Content-Type}; empty if it has none. */
  public static String labelIn(String contentType) {
    Matcher label = IN_CONTENT.matcher(contentType);
    return label.find() ? label.group(1) : "";
  }

  private Charset charsetOf(byte[] bytes, String contentType) {
    Charset marked = marked(bytes);
    if (marked != null) {
      return marked;
    }
    Optional<Charset> declared = labels.charset(labelIn(contentType)).or(() -> inPage(bytes));
    return declared.map(charset -> corrected(charset, bytes)).orElseGet(() -> guess(bytes));
  }

  private static @Nullable Charset marked(byte[] bytes) {
    return switch (markLength(bytes)) {
      case 3 -> StandardCharsets.UTF_8;
      case 2 -> bytes[0] == (byte) 0xff ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
      default -> null;
    };
  }

  private static int markLength(byte[] b) {
    if (b.length > 2 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf) {
      return 3;
    }
    boolean little = b.length > 1 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe;
    boolean big = b.length > 1 && b[0] == (byte) 0xfe && b[1] == (byte) 0xff;
    return little || big ? 2 : 0;
  }

  private Optional<Charset> inPage(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    return MetaScan.metas(head).stream()
        .map(PageText::labelOf)
        .flatMap(label -> labels.charset(label).stream())
        .findFirst()
        .or(() -> inXmlDeclaration(head))
        .map(found -> found.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : found);
  }

  private static String labelOf(Meta meta) {
    if (!meta.get("charset").isEmpty()) {
      return meta.get("charset");
    }
    boolean isType = meta.get("http-equiv").toLowerCase(Locale.ROOT).equals("content-type");
    return isType ? labelIn(meta.get("content")) : "";
  }

  private Optional<Charset> inXmlDeclaration(String head) {
    Matcher declaration = IN_XML.matcher(head);
    return declaration.find() ? labels.charset(declaration.group(1)) : Optional.empty();
  }

  /** Believes the label unless the bytes say otherwise. */
  private Charset corrected(Charset declared, byte[] bytes) {
    Utf8Check check = Utf8Check.of(bytes);
    if (declared.equals(StandardCharsets.UTF_8)) {
      return check.isMostlyOther()
          ? inPage(bytes).filter(c -> !c.equals(declared)).orElseGet(() -> guess(bytes))
          : declared;
    }
    boolean oneByte = declared.newEncoder().maxBytesPerChar() == 1;
    boolean misread = misreads(declared, bytes);
    if (check.isUtf8WithMore() && (oneByte || misread)) {
      return StandardCharsets.UTF_8;
    }
    return misread && !oneByte
        ? detected(bytes).filter(PageText::isEastAsian).orElse(declared)
        : declared;
  }

  private static boolean isEastAsian(Charset charset) {
    return charset.newEncoder().maxBytesPerChar() > 1;
  }

  private static boolean misreads(Charset charset, byte[] bytes) {
    ByteBuffer sample = ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, MAX_SAMPLE));
    CharBuffer out = CharBuffer.allocate(sample.remaining() + 1);
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(sample, out, false)
        .isError();
  }

  private Charset guess(byte[] bytes) {
    if (!Utf8Check.of(bytes).isMostlyOther()) {
      return StandardCharsets.UTF_8;
    }
    return detected(bytes).filter(found -> !found.equals(FALLBACK)).orElseGet(() -> usual(bytes));
  }

  /** What pages in this language were written in before UTF-8, as far as it decodes them. */
  private Charset usual(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher language = LANGUAGE.matcher(head);
    return language.find()
        ? Optional.ofNullable(OF_LANGUAGE.get(language.group(1).toLowerCase(Locale.ROOT)))
            .flatMap(labels::charset)
            .filter(charset -> !misreads(charset, bytes))
            .orElse(FALLBACK)
        : FALLBACK;
  }

  /** What the statistics of the bytes say, where it also decodes them without a fault. */
  private Optional<Charset> detected(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, MAX_SAMPLE));
    detector.dataEnd();
    String found = detector.getDetectedCharset();
    return found == null
        ? Optional.empty()
        : labels.charset(found).filter(charset -> !misreads(charset, bytes));
  }
}
