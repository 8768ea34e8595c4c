package newshook.link;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the last path part of a Google News link says: base64url of a protobuf message whose field 4
 * is the target (or, since July 2024, a token that only Google can read) and field 26 its AMP twin.
 */
sealed interface GoogleNewsId {
  /** The target stands in the id. {@code amp} is empty where there is no twin. */
  record Plain(String target, String amp) implements GoogleNewsId {}

  /** The id is whole, but only Google knows its target: signed ({@code AU_yqL…}) or a number. */
  record Opaque() implements GoogleNewsId {}

  /** No id at all, or one that was cut. */
  record Damaged() implements GoogleNewsId {}

  Pattern HOST = Pattern.compile("news\\.google\\.(?:com?\\.)?[a-z]{2,3}");

  /**
   * Templates that paste a link together write {@code &hl=} or {@code ;oc=} right behind the id.
   */
  Pattern PATH =
      Pattern.compile(
          "/(?:.{0,40}/)?(?:articles|read)/(?:[a-z-]{0,20}/)?([A-Za-z0-9_-]{8,})=*/?(?:[&;].*)?");

  String TOKEN = "AU_yqL";
  int ARTICLE = 19;

  /** The id in a link of Google News, whichever of its paths it stands on. */
  static Optional<String> in(URI url) {
    if (url.getHost() == null || url.getPath() == null || !HOST.matcher(url.getHost()).matches()) {
      return Optional.empty();
    }
    Matcher path = PATH.matcher(url.getPath());
    return path.matches() ? Optional.of(path.group(1)) : Optional.empty();
  }

  static GoogleNewsId read(String id) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(id.replaceAll("=+$", ""));
      return read(ProtoFields.read(bytes));
    } catch (IllegalArgumentException _) {
      return new Damaged();
    }
  }

  private static GoogleNewsId read(ProtoFields fields) {
    Optional<String> target = text(fields.bytes(4)).filter(t -> !t.isEmpty());
    boolean isAddress = target.filter(Query::isRaw).isPresent();
    boolean isArticle = fields.number(1) == ARTICLE && target.isPresent();
    if (target.isEmpty() || target.get().startsWith(TOKEN) || !(isAddress || isArticle)) {
      return fields.isEmpty() ? new Damaged() : new Opaque();
    }
    return new Plain(target.get(), text(fields.bytes(26)).filter(Query::isRaw).orElse(""));
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }
}
