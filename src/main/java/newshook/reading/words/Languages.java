package newshook.reading.words;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What the pages need to know of languages. */
public final class Languages {
  /** A header names a handful; more is somebody trying us. */
  private static final int MAX_WANTED = 5;

  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "ps", "sd", "ug", "ur", "yi");

  private Languages() {}

  /** {@code rtl}, {@code ltr}, or {@code auto} where the language is not known. */
  public static String direction(String language) {
    if (language.isEmpty()) {
      return "auto";
    }
    return RIGHT_TO_LEFT.contains(primary(language)) ? "rtl" : "ltr";
  }

  /** The primary languages of an {@code Accept-Language} header, dearest first. */
  static List<String> wanted(String acceptLanguage) {
    return Stream.of(acceptLanguage.split(",", 20))
        .map(Wish::read)
        .filter(w -> w.weight > 0 && w.language.matches("[a-z]{2,3}"))
        .sorted(Comparator.comparingDouble(w -> -w.weight()))
        .map(Wish::language)
        .distinct()
        .limit(MAX_WANTED)
        .toList();
  }

  /** The language alone, without script and region. */
  public static String primary(String tag) {
    String lower = tag.strip().toLowerCase(Locale.ROOT);
    int end = lower.indexOf('-');
    String primary = end < 0 ? lower : lower.substring(0, end);
    return primary.equals("in") ? "id" : primary; // what old Javas and Androids call Indonesian
  }

  private record Wish(String language, double weight) {
    static Wish read(String range) {
      String[] parts = range.split(";", -1);
      return new Wish(primary(parts[0]), parts.length < 2 ? 1 : weight(parts[1].strip()));
    }

    private static double weight(String parameter) {
      return parameter.matches("q=[01](\\.\\d{0,3})?")
          ? Double.parseDouble(parameter.substring(2))
          : 0;
    }
  }
}
