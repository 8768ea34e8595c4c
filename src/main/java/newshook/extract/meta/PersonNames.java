package newshook.extract.meta;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the names of people out of a byline. */
final class PersonNames {
  private static final NameWords WORDS = NameWords.KNOWN;

  /** "ByAna Lima": the space was styling. */
  private static final Pattern GLUED = Pattern.compile("^(?:By|Von|Por|Par)(?=\\p{Lu}[\\p{Ll}.])");

  /** Who checked, edited or took pictures has not written. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "^(?:(?:medically |expert |legally )?(?:reviewed|edited|translated|photographed|approved)|"
              + "fact[- ]checked|photos?|fotos?|images?|illustrations?|video|geprüft)\\s*(?:by|von|par|por|:|$)",
          Pattern.CASE_INSENSITIVE);

  /** The end of what leads such a name in. */
  private static final Pattern OTHERS_LEAD =
      Pattern.compile(
          "(?:reviewed|edited|checked|translated|photographed|illustrated|approved|geprüft|übersetzt|"
              + "editors?|reviewers?|photos?|photographer|photography|images?|fotos?|illustrations?|video)"
              + "\\s*(?:by|von|par|por)?\\s*:?\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** "Ana Lima (ana@news.example)". */
  private static final Pattern MAIL =
      Pattern.compile("(?<=\\S)\\s+[<(\\[]?[\\w.+-]{1,64}+@[\\w-]+(?:[.][\\w-]+)+[>)\\]]?");

  private static final Pattern ON_DAY =
      Pattern.compile(
          "\\s(?:(?:on|am|le|el)\\s(?:mon|tue|wed|thu|fri|sat|sun|die|mit|don|fre|sam|son)\\p{L}*"
              + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$",
          Pattern.CASE_INSENSITIVE);

  /** The full stop of a sentence; initials keep theirs. */
  private static final Pattern STOP = Pattern.compile("(?<=\\p{L}{4})[.]$");

  /** "Ana Lima/SP-X". */
  private static final Pattern AGENCY_MARK =
      Pattern.compile("(?<= \\p{L}{2,20})/[A-Z]{2,4}(?:-[A-Z]{1,3})?$");

  private static final Pattern FIRM = Pattern.compile("([\\p{L}'’.-]+)\\s*&\\s*\\1");

  /** What stands between the names of one person, in lower case. */
  private static final Set<String> PARTICLES =
      Set.of(
          "af", "al", "auf", "av", "ben", "bin", "bint", "d", "da", "das", "de", "del", "della",
          "dem", "den", "der", "di", "do", "dos", "du", "e", "el", "ibn", "la", "las", "le", "los",
          "ten", "ter", "the", "van", "vom", "von", "y", "zu", "zum", "zur");

  /** "Dec 21", "21. Dez". */
  private static final Pattern DAY =
      Pattern.compile("\\p{L}{3,9}[.]? \\d{1,2}|\\d{1,2}[.]? \\p{L}{3,9}");

  /** A name in signs that stand for syllables or words: no spaces, no capitals. */
  private static final Pattern SIGNS =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]{2,5}");

  private static final Pattern POSTS =
      Pattern.compile(
          "^(?:view all posts by|view all articles by|posts by|zeige alle beiträge von|alle beiträge von|alle artikel von|more from|mehr von|about|über|meet|"
              + "(?:profile )?(?:photo|picture|image|avatar|portrait|headshot|foto|bild|benutzerbild|profilbild) (?:of|von|de))\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** "本报记者王小明": the reporter of a paper. */
  private static final Pattern REPORTER =
      Pattern.compile("^\\p{IsHan}{0,5}[记記]者\\s?[:：]?\\s?(?=\\p{IsHan}{2,4}$)");

  private static final Pattern TAIL =
      Pattern.compile(
          "\\s*(?:\\s(?:am|on|le|el)\\s(?:\\p{L}+[.,]?\\s){0,2}\\d.*|\\son behalf of .*|\\s@\\s.*|\\s(?:\\d{1,2}[.]?\\s\\p{L}+|\\p{L}+[.]?\\s\\d{1,2},?)\\s(?:19|20)\\d\\d.*|@\\w+|alle artikel|view profile|see all.*|more by.*|follow.*|기자|특파원|記者|['’]s (?:avatar|photo|picture|profile).*|staff writer|staff|contributor|updated.*|published.*|posted.*|senior .*|\\(.*\\)?)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CUT =
      Pattern.compile(
          "\\s*(?:;|\\||\\n|•|·|\\s/\\s|\\s[-–—]\\s|\\s+(?:and|und|et|y|e|og|och|en|with|mit|avec|con|met|dan|va|və|ve|và|și|şi|és|ja|και|та)\\s+"
              + "|\\s+(?:i|a|и|й)\\s+(?=\\p{Lu}\\p{Ll}+\\s\\p{Lu})|\\s*&\\s*|[,，、]\\s*)\\s*");

  private static final NameEnds ENDS = new NameEnds(WORDS.ends());
  private static final int NICKNAME = 25;
  private static final int MAX_NAME = 50;
  private static final int MAX_WORDS = 6;
  private static final int MAX_NAMES = 12;
  private static final int MAX_LINES = 100;
  private static final int MAX_LINE = 1_000;

  private PersonNames() {}

  /** The people of the lines, each once, in their order; a dozen at most. */
  static List<String> of(List<String> lines) {
    Map<String, String> byWords = new LinkedHashMap<>();
    for (String line : lines.subList(0, Math.min(lines.size(), MAX_LINES))) {
      for (String name :
          isAddress(line) || isFirm(line) ? List.<String>of() : split(clipped(line))) {
        if (byWords.size() < MAX_NAMES && isName(name)) {
          byWords.putIfAbsent(Words.plain(name), name);
        }
      }
    }
    return List.copyOf(byWords.values());
  }

  /** {@code Morgan & Morgan}: one firm, not two people. */
  private static boolean isFirm(String line) {
    return line.indexOf('&') >= 0 && FIRM.matcher(line.strip()).matches();
  }

  /** No byline is longer, and patterns take long over long lines. */
  private static String clipped(String line) {
    return line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE);
  }

  /** Whether it is an agency that signs for want of a person. */
  static boolean isAgency(String name) {
    return WORDS.agencies().contains(lower(name));
  }

  /** Whether a line signs for all who work there. */
  static boolean isStaff(String line) {
    return WORDS.staff().contains(lower(line));
  }

  /** Whether a line is a label, behind which whoever wrote it is named. */
  static boolean isLabel(String line) {
    boolean colon = line.endsWith(":") || line.endsWith("：");
    return line.length() <= NICKNAME
        && WORDS
            .labels()
            .contains(lower(colon ? line.substring(0, line.length() - 1) : line).strip());
  }

  /** Whether a line is what somebody is, and not who: "Co-Founder", "Senior Editor". */
  static boolean isRole(String line) {
    return line.length() <= MAX_NAME && Roles.isRole(line);
  }

  /** Whether a text ends in what leads those in. */
  static boolean leadsOthersIn(String text) {
    String end = text.substring(Math.max(0, text.length() - MAX_NAME));
    return OTHERS_LEAD.matcher(end).find();
  }

  /** A line without the address that somebody may be written to. */
  static String withoutMail(String line) {
    return line.indexOf('@') < 0 ? line : MAIL.matcher(line).replaceAll("").strip();
  }

  /** A byline without the words that lead it in. */
  static String bare(String line) {
    String apart = GLUED.matcher(Words.squeeze(line)).replaceFirst("");
    String bare = Leads.off(apart);
    String who = bare.indexOf('者') < 0 ? bare : REPORTER.matcher(bare).replaceFirst("");
    return POSTS.matcher(who).replaceFirst("");
  }

  /** What signs in place of people: each line as it is, less its lead and what is no line. */
  static List<String> signatures(List<String> lines) {
    return lines.stream()
        .limit(MAX_LINES)
        .filter(line -> line.length() <= MAX_LINE && !isAddress(line))
        .map(PersonNames::bare)
        .filter(l ->
            l.length() > 2 && l.length() <= MAX_NAME && !WORDS.placeholders().contains(lower(l)))
        .filter(l -> l.chars().anyMatch(Character::isLetter) && DateReader.all(l).isEmpty())
        .distinct()
        .limit(MAX_NAMES)
        .toList();
  }

  /** A short line that is one name, of the kind that people take on the net. */
  static boolean isNickname(String line, List<String> names) {
    return names.size() == 1
        && !line.endsWith(":")
        && (Leads.has(line) ? names.getFirst() : line).length() < NICKNAME
        && noFurniture(names.getFirst());
  }

  private static boolean noFurniture(String name) {
    return Collections.disjoint(Words.set(name), WORDS.furniture());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static List<String> split(String line) {
    if (OTHERS.matcher(line).find()) {
      return List.of();
    }
    return CUT.splitAsStream(bare(withoutMail(line))).map(n -> isBare(n) ? n : cleaned(n)).toList();
  }

  private static String cleaned(String part) {
    String name = TAIL.matcher(Leads.off(part)).replaceFirst("");
    name = AGENCY_MARK.matcher(ON_DAY.matcher(name).replaceFirst("")).replaceFirst("");
    name = STOP.matcher(name).replaceFirst("");
    return ENDS.off(name.startsWith("©") ? name.substring(1).strip() : name.strip());
  }

  /** Two words of letters, as most names are: nothing can be taken off. */
  private static boolean isBare(String name) {
    int space = name.indexOf(' ');
    return space > 0
        && name.indexOf(' ', space + 1) < 0
        && name.chars().allMatch(c -> Character.isLetter(c) || c == ' ')
        && Character.isUpperCase(name.charAt(0))
        && !WORDS.labels().contains(lower(name.substring(0, space)))
        && !WORDS.ends().contains(lower(name.substring(space + 1)));
  }

  private static boolean isAddress(String text) {
    String lower = text.toLowerCase(Locale.ROOT).strip();
    return lower.startsWith("http") || lower.startsWith("www.") || lower.startsWith("@");
  }

  private static boolean isName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (name.length() < (SIGNS.matcher(name).matches() ? 2 : 3)
        || name.length() > MAX_NAME
        || WORDS.nobody().contains(lower)
        || WORDS.furniture().contains(lower)) {
      return false;
    }
    boolean sign = lower.contains("http") || lower.contains("@") || lower.contains("(image");
    boolean many = lower.chars().filter(c -> c == ' ').count() >= MAX_WORDS;
    boolean digits = lower.chars().filter(Character::isDigit).count() > 2;
    boolean role = !lower.chars().allMatch(Character::isLetter) && Roles.isRole(lower);
    boolean day = digits || DAY.matcher(lower).matches();
    return !role && !sign && !many && !day && lower.chars().anyMatch(Character::isLetter);
  }

  /** Whether it is written in signs, which the same name in letters does not have. */
  static boolean isInSigns(String name) {
    return SIGNS.matcher(name).matches();
  }

  /** Whether it is written as people's names are: two to four words, each with a capital. */
  static boolean looksLikePerson(String name) {
    String[] words = name.split(" ", -1);
    if (words.length == 1 && SIGNS.matcher(name).matches()) {
      return true;
    }
    if (words.length < 2 || words.length > 5) {
      return false;
    }
    return isCapital(words[0])
        && isCapital(words[words.length - 1])
        && java.util.Arrays.stream(words).allMatch(w -> isCapital(w) || isParticle(w))
        && noFurniture(name)
        && !name.contains("..")
        && name.chars()
            .noneMatch(c -> Character.isDigit(c) || c == ':' || c == '/' || c == '!' || c == '?');
  }

  private static boolean isParticle(String word) {
    int mark = Math.max(word.indexOf('\''), word.indexOf('’'));
    return PARTICLES.contains(word) || (mark == 1 && word.length() > 2);
  }

  private static boolean isCapital(String word) {
    char first = word.isEmpty() ? ' ' : word.charAt(0);
    return Character.isUpperCase(first)
        || (Character.isLetter(first) && !Character.isLowerCase(first));
  }
}
