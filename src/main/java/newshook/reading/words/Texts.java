package newshook.reading.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import newshook.article.Reason;

/** The words of the pages in one language: {@code texts_<tag>.properties}. */
public final class Texts {
  private static final ConcurrentHashMap<String, Optional<Texts>> LOADED =
      new ConcurrentHashMap<>();

  private final String language;
  private final Properties words;

  private Texts(String language, Properties words) {
    this.language = language;
    this.words = words;
  }

  /** The first language of an {@code Accept-Language} header that we have, else English. */
  public static Texts of(String acceptLanguage) {
    return Languages.wanted(acceptLanguage).stream()
        .flatMap(tag -> find(tag).stream())
        .findFirst()
        .or(() -> find("en"))
        .orElseThrow();
  }

  /** As {@code lang} has it. */
  public String language() {
    return language;
  }

  Set<String> keys() {
    return words.stringPropertyNames();
  }

  /** The text with its {@code {0}}, {@code {1}} filled in. An unknown key shows as itself. */
  public String say(String key, Object... parts) {
    String text = words.getProperty(key, key);
    for (int i = 0; i < parts.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(parts[i]));
    }
    return text;
  }

  /** The text of a key that may be missing. */
  public String find(String key, String otherwise) {
    return words.getProperty(key, otherwise);
  }

  /** The same with a number in it, in singular or plural. */
  public String count(String key, int n) {
    return say(key + (n == 1 ? ".one" : ".other"), n);
  }

  public String reason(Reason reason) {
    return find("reason." + reason.name(), reason.advice());
  }

  /** The nth word of a list, from 1. */
  public String word(String key, int n) {
    return words.getProperty(key, "").split(" ", -1)[n - 1];
  }

  private static Optional<Texts> find(String tag) {
    return LOADED.computeIfAbsent(tag, Texts::load);
  }

  private static Optional<Texts> load(String tag) {
    try (InputStream in =
        Texts.class.getResourceAsStream("/newshook/reading/texts_" + tag + ".properties")) {
      if (in == null) {
        return Optional.empty();
      }
      Properties words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return Optional.of(new Texts(tag, words));
    } catch (IOException e) {
      throw new UncheckedIOException("reading the texts of " + tag, e);
    }
  }
}
