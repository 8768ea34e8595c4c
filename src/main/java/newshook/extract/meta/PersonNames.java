package newshook.extract.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the names of people out of a byline. */
final class PersonNames {
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:written|reported|posted|published|story|article|text|words|review|created|compiled|"
              + "submitted|geschrieben|verfasst|veröffentlicht|erstellt|gespeichert|gepostet|blog|"
              + "beitrag|ein|eine|artikel|kommentar|publicado|escrito|écrit|publié|scritto)\\s+){0,3}"
              + "(?:by|von|vom|par|por|di|da|av|af|door|przez|oleh|autor(?:in|es|a)?|authors?|auteurs?"
              + "|autore|redaktion|texto|texte)(?:\\s*[:：]\\s*|\\s+)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** "ByAna Lima": the space was styling. */
  private static final Pattern GLUED = Pattern.compile("^(?:By|Von|Por|Par)(?=\\p{Lu}\\p{Ll})");

  private static final Pattern ROLE =
      Pattern.compile(
          "(?:writer|editor|reporter|correspondent|contributor|columnist|redakteur(?:in)?|full bio)$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern POSTS =
      Pattern.compile(
          "^(?:view all posts by|view all articles by|posts by|zeige alle beiträge von|alle beiträge von|alle artikel von|more from|mehr von|about|über)\\s+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TAIL =
      Pattern.compile(
          "\\s*(?:\\s(?:am|on|@|le|el)\\s.*|@\\w+|alle artikel|view profile|see all.*|more by.*|follow.*|staff writer|staff|contributor|updated.*|published.*|posted.*|senior .*|\\(.*\\)?)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CUT =
      Pattern.compile(
          "\\s*(?:;|\\||\\n|•|·|\\s/\\s|\\s[-–—]\\s|\\s+(?:and|und|et|y|e|og|och|en|with|mit)\\s+|\\s*&\\s*|[,，、]\\s*)\\s*");
  private static final Set<String> NOBODY =
      Set.of(
          "admin",
          "administrator",
          "editor",
          "editors",
          "staff",
          "staff writer",
          "webmaster",
          "posted",
          "von",
          "by",
          "por",
          "par",
          "the author",
          "about the author",
          "author",
          "autor",
          "name",
          "name *",
          "anonymous",
          "guest",
          "unknown",
          "null",
          "undefined",
          "none",
          "team",
          "user",
          "root",
          "wordpress",
          "redaktion",
          "newsroom",
          "image",
          "photo",
          "share",
          "email",
          "facebook",
          "twitter",
          "instagram",
          "linkedin",
          "share this",
          "follow",
          "contributor",
          "name (erforderlich)",
          "required",
          "updated",
          "published",
          "author bio",
          "comments",
          "written by",
          "jr.",
          "phd",
          "ph.d.",
          "md");
  private static final int MAX_NAME = 50;
  private static final int MAX_WORDS = 6;
  private static final int MAX_NAMES = 12;

  private PersonNames() {}

  /** The people of the lines, each once, in their order. */
  static List<String> of(List<String> lines) {
    List<String> out = new ArrayList<>();
    for (String line : lines) {
      if (!isAddress(line)) {
        split(line).stream().filter(PersonNames::isName).forEach(n -> add(n, out));
      }
    }
    return out.size() > MAX_NAMES ? out.subList(0, MAX_NAMES) : out;
  }

  private static void add(String name, List<String> out) {
    if (out.stream().noneMatch(o -> Words.plain(o).equals(Words.plain(name)))) {
      out.add(name);
    }
  }

  /** Whether a line begins as bylines do. */
  static boolean hasLead(String line) {
    return LEAD.matcher(line).find();
  }

  private static List<String> split(String line) {
    String apart = GLUED.matcher(Words.squeeze(line)).replaceFirst("");
    String bare = LEAD.matcher(apart).replaceFirst("");
    bare = POSTS.matcher(bare).replaceFirst("");
    return CUT.splitAsStream(bare)
        .map(n -> TAIL.matcher(LEAD.matcher(n).replaceFirst("")).replaceFirst("").strip())
        .toList();
  }

  private static boolean isAddress(String text) {
    String lower = text.toLowerCase(Locale.ROOT).strip();
    return lower.startsWith("http") || lower.startsWith("www.") || lower.startsWith("@");
  }

  private static boolean isName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (name.length() < 3 || name.length() > MAX_NAME || NOBODY.contains(lower)) {
      return false;
    }
    boolean sign = lower.contains("http") || lower.contains("@") || lower.contains("(image");
    boolean many = lower.chars().filter(c -> c == ' ').count() >= MAX_WORDS;
    boolean digits = lower.chars().filter(Character::isDigit).count() > 2;
    boolean role = lower.indexOf(' ') > 0 && ROLE.matcher(lower).find();
    return !role && !sign && !many && !digits && lower.chars().anyMatch(Character::isLetter);
  }

  /** Whether it is written as people's names are: two to four words, each with a capital. */
  static boolean looksLikePerson(String name) {
    String[] words = name.split(" ", -1);
    if (words.length < 2 || words.length > 5) {
      return false;
    }
    long capitals = java.util.Arrays.stream(words).filter(PersonNames::isCapital).count();
    return isCapital(words[0])
        && isCapital(words[words.length - 1])
        && capitals * 2 > words.length
        && name.chars().noneMatch(c -> Character.isDigit(c) || c == ':' || c == '!' || c == '?');
  }

  private static boolean isCapital(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }
}
