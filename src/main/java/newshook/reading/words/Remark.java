package newshook.reading.words;

import java.util.List;

/**
 * One thing about a test post, for a person.
 *
 * @param code what it is about, such as {@code QUOTE_IN_VALUE}
 * @param level {@code error}, {@code warning} or {@code note}
 * @param sentence in English, with {@code {0}} for the parts
 */
public record Remark(String code, String level, String sentence, List<String> parts) {
  public Remark {
    parts = List.copyOf(parts);
  }

  public String english() {
    return filled(sentence);
  }

  /** In the reader's language, as far as somebody has translated it. */
  public String in(Texts texts) {
    return filled(texts.find("advice." + code, sentence));
  }

  private String filled(String text) {
    String filled = text;
    for (int i = 0; i < parts.size(); i++) {
      filled = filled.replace("{" + i + "}", parts.get(i));
    }
    return filled;
  }
}
