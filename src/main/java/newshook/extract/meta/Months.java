package newshook.extract.meta;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names of months in the languages that news is mostly written in, by their first letters. */
final class Months {
  private static final String[] NAMES = {
    "jan january januar janner jaenner janvier enero janeiro gennaio gen ene styczen stycznia januari januar ocak ianuarie leden ledna tammikuuta января янв enero januar",
    "feb february februar fevrier fev febrero fevereiro febbraio lutego luty februari subat unor unora helmikuuta февраля фев feber",
    "mar march marz maerz mrz mars marzo marco marca maret mart brezen brezna maaliskuuta марта мар maart mrt",
    "apr april avril avr abril abr aprile kwietnia kwiecien nisan duben dubna huhtikuuta апреля апр",
    "may mai mayo maio maggio mag maja mei mayis kveten kvetna toukokuuta мая maj",
    "jun june juni juin junio junho giugno giu czerwca haziran cerven cervna kesakuuta июня июн",
    "jul july juli juillet julio julho luglio lug lipca temmuz cervenec cervence heinakuuta июля июл",
    "aug august aout agosto ago agustus augusti sierpnia agustos srpen srpna elokuuta августа авг augustus",
    "sep sept september septembre septiembre setembro set settembre wrzesnia eylul zari syyskuuta сентября сен",
    "oct october oktober okt octobre octubre outubro out ottobre ott pazdziernika ekim rijen rijna lokakuuta октября окт",
    "nov november novembre noviembre novembro listopada kasim listopad listopadu marraskuuta ноября ноя",
    "dec december dezember dez decembre diciembre dic dezembro dicembre grudnia aralik prosinec prosince joulukuuta декабря дек des desember"
  };

  static final Map<String, Integer> NUMBERS = numbers();

  private Months() {}

  /** Lower case, accents off. */
  static String key(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder();
    apart
        .chars()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> out.append((char) c));
    return out.toString();
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> out = new HashMap<>();
    for (int month = 0; month < NAMES.length; month++) {
      for (String name : NAMES[month].split(" ", -1)) {
        out.put(key(name), month + 1);
      }
    }
    return Map.copyOf(out);
  }
}
