package newshook.reading.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The pages' style, script and icon: files that never change under one name, so that they are kept.
 */
public final class Statics {
  static final String STYLE;
  static final String SCRIPT;
  private static final Map<String, Static> FILES;

  static {
    Static style = read("newshook.css", "text/css; charset=utf-8");
    Static icon = read("favicon.svg", "image/svg+xml");
    Static script = read("newshook.js", "text/javascript; charset=utf-8");
    STYLE = "/static/" + style.name();
    SCRIPT = "/static/" + script.name();
    FILES =
        Map.of(style.name(), style, script.name(), script, icon.name(), icon, "favicon.svg", icon);
  }

  private Statics() {}

  /** The file of that name, as the pages name it. */
  public static Optional<Static> find(String name) {
    return Optional.ofNullable(FILES.get(name));
  }

  private static Static read(String file, String contentType) {
    try (InputStream in = Statics.class.getResourceAsStream("/newshook/reading/static/" + file)) {
      if (in == null) {
        throw new IllegalStateException("missing in the jar: " + file);
      }
      byte[] bytes = in.readAllBytes();
      int dot = file.lastIndexOf('.');
      String name = file.substring(0, dot) + "." + fingerprint(bytes) + file.substring(dot);
      return new Static(name, contentType, new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }

  private static String fingerprint(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /**
   * One file.
   *
   * @param name with a fingerprint of its content
   */
  public record Static(String name, String contentType, String text) {}
}
