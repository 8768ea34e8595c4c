package newshook.fetch.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a body is: by its declared type as far as that can be believed, then by its first bytes. */
public enum ContentKind {
  HTML,
  PLAIN_TEXT,
  OTHER;

  private static final Set<String> HTML_TYPES =
      Set.of("text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml");
  private static final Set<String> VAGUE_TYPES =
      Set.of(
          "text/plain",
          "text/xml",
          "application/xml",
          "application/octet-stream",
          "application/unknown",
          "unknown/unknown");

  /** So many bytes are enough to tell. */
  public static final int HEAD = 2048;

  private static final double MAX_BINARY = 0.05;
  private static final Pattern HTML_START =
      Pattern.compile(
          "(?is)\\s*(?:<!--.{0,1000}?-->\\s*|<\\?xml[^>]{0,200}>\\s*)*"
              + "<(?:!doctype\\s+html|html|head|body|title|meta|script|style|link|base"
              + "|div|p|h1|table|article|main|br|font|a|b|iframe)[\\s>/].*");
  private static final Pattern FEED_START =
      Pattern.compile(
          "(?is)\\s*(?:<!--.{0,1000}?-->\\s*|<\\?[^>]{0,200}>\\s*)*"
              + "<(?:rss|feed|rdf:rdf|opml|urlset|sitemapindex|svg)[\\s>].*");
  private static final List<String> MAGIC =
      List.of(
          "%PDF-",
          "\u0089PNG",
          "GIF8",
          "\u00ff\u00d8\u00ff",
          "PK\u0003\u0004",
          "\u001f\u008b",
          "RIFF",
          "OggS",
          "ID3",
          "wOFF",
          "wOF2",
          "Rar!",
          "7z\u00bc\u00af",
          "\u007fELF",
          "%!PS",
          "BZh",
          "\u00fd7zXZ",
          "(\u00b5/\u00fd",
          "fLaC",
          "MThd",
          "\u0000asm");

  /** Whether the type alone says that there is nothing for us: then the body is not even read. */
  public static boolean isHopeless(String contentType) {
    String type = typeIn(contentType);
    return type.matches("[a-z]+/[^/]+")
        && !HTML_TYPES.contains(type)
        && !VAGUE_TYPES.contains(type);
  }

  /** The kind of a body of such a type that begins with these bytes. */
  public static ContentKind of(String contentType, byte[] body) {
    String head =
        new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1)
            .replaceFirst("^\u00ef\u00bb\u00bf", "");
    boolean wide = isWide(contentType, head);
    if (isHopeless(contentType)
        || (!wide && isBinary(head))
        || FEED_START.matcher(head).matches()) {
      return OTHER;
    }
    String type = typeIn(contentType);
    if (HTML_TYPES.contains(type) || wide || HTML_START.matcher(head).matches()) {
      return HTML;
    }
    return type.equals("text/plain") ? PLAIN_TEXT : OTHER;
  }

  private static String typeIn(String contentType) {
    return contentType.split("[;,\\s]", 2)[0].toLowerCase(Locale.ROOT);
  }

  /** UTF-16 is full of zero bytes. */
  private static boolean isWide(String contentType, String head) {
    boolean marked = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
    return marked || PageText.labelIn(contentType).toLowerCase(Locale.ROOT).startsWith("utf-16");
  }

  private static boolean isBinary(String head) {
    boolean known = MAGIC.stream().anyMatch(head::startsWith) || head.startsWith("ftyp", 4);
    long binary = head.chars().filter(c -> c <= 8 || (c >= 0x0e && c < 0x20 && c != 0x1b)).count();
    return known || binary > head.length() * MAX_BINARY;
  }
}
