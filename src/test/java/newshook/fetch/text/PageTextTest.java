package newshook.fetch.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextTest {
  private static final String JAPANESE = "港の橋を修理へ。町議会が火曜日に決定";
  private static final String KOREAN = "항구 다리를 수리하기로 했다";
  private static final String CHINESE = "港口大橋將於春季維修，市議會決定";
  private static final String RUSSIAN = "Мост в гавани отремонтируют весной";
  private static final String FRENCH = "L’été à Orléans : « un pont réparé » – 5 €";
  private static final String ARABIC = "سيتم إصلاح جسر الميناء في الربيع";

  private final PageText pageText = new PageText();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          J | UTF-8        | utf-8                 |
          J | UTF-8        | "UTF-8"               |
          J | UTF-8        | utf8                  |
          J | UTF-8        |                       |
          J | UTF-8        |                       | utf-8
          J | UTF-8        | x-no-such-charset     | utf-8
          J | UTF-8        | ../../etc/passwd%00   | utf-8
          J | UTF-8        | utf-8; charset=gbk    |
          J | UTF-8        | utf-8                 | Shift_JIS
          J | UTF-8        | iso-8859-1            | utf-8
          J | UTF-8        |                       | utf-16
          J | UTF-16LE     | utf-16                |
          J | windows-31j  | Shift_JIS             |
          J | windows-31j  | x-sjis                |
          J | windows-31j  |                       | Shift_JIS
          J | windows-31j  |                       |
          J | EUC-JP       |                       | EUC-JP
          J | EUC-JP       |                       |
          J | ISO-2022-JP  | iso-2022-jp           |
          K | EUC-KR       | euc-kr                |
          K | x-windows-949|                       | ks_c_5601-1987
          C | GBK          |                       | gb2312
          C | GB18030      | gb18030               |
          C | Big5         | big5                  |
          R | KOI8-R       | koi8-r                |
          R | windows-1251 |                       | windows-1251
          R | windows-1251 |                       |
          A | windows-1256 | windows-1256          |
          F | windows-1252 | iso-8859-1            |
          F | windows-1252 | us-ascii              |
          F | windows-1252 |                       |
          F | windows-1252 | utf-8                 |
          F | UTF-8        | windows-1252          |
          """)
  void readsWhatIsWritten(String language, String written, String header, String meta) {
    String text = text(language);
    String page = page(text, meta == null ? "" : "<meta charset=\"" + meta + "\">");
    byte[] bytes = page.getBytes(Charset.forName(written));

    PageText.Decoded decoded =
        pageText.decode(bytes, "text/html" + (header == null ? "" : "; charset=" + header));

    assertEquals(page, decoded.text());
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, Shift_JIS", "UTF-16LE, utf-8", "UTF-16BE, utf-8"})
  void believesTheByteOrderMarkMost(String written, String header) {
    String page = page(JAPANESE, "<meta charset=Shift_JIS>");
    byte[] bytes = ("\ufeff" + page).getBytes(Charset.forName(written));

    assertEquals(page, pageText.decode(bytes, "text/html; charset=" + header).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <meta http-equiv='Content-Type' content='text/html; charset=euc-jp'>           | EUC-JP
          <META CONTENT="text/html;charset=EUC-JP" HTTP-EQUIV=content-type>              | EUC-JP
          <!-- <meta charset=big5> --><meta charset = euc-jp >                           | EUC-JP
          <script>"<meta charset=big5>"</script><meta charset='euc-jp'/>                 | EUC-JP
          <title><meta charset=big5></title><meta name=x content=y><meta charset=euc-jp> | EUC-JP
          """)
  void findsTheMetaThatBrowsersFind(String head, String expected) {
    byte[] bytes = page(JAPANESE, head).getBytes(Charset.forName("EUC-JP"));

    assertEquals(expected, pageText.decode(bytes, "text/html").charset());
  }

  @Test
  void findsAMetaBelowMuchStyle() {
    String head = "<style>" + "a{b:c}".repeat(3000) + "</style><meta charset=euc-jp>";
    byte[] bytes = page(JAPANESE, head).getBytes(Charset.forName("EUC-JP"));

    assertEquals("EUC-JP", pageText.decode(bytes, "text/html").charset());
  }

  @Test
  void readsTheXmlDeclaration() {
    String page = "<?xml version=\"1.0\" encoding=\"EUC-JP\"?>\n<html><p>" + JAPANESE + "</html>";
    byte[] bytes = page.getBytes(Charset.forName("EUC-JP"));

    assertEquals(page, pageText.decode(bytes, "application/xhtml+xml").text());
  }

  @Test
  void neverDecodesUtf7() {
    byte[] bytes = page("+ADw-script+AD4-", "").getBytes(StandardCharsets.US_ASCII);

    assertTrue(pageText.decode(bytes, "text/html; charset=utf-7").text().contains("+ADw-script"));
  }

  @Test
  void replacesWhatIsBrokenAndDropsNul() {
    byte[] bytes = "<p>Café, bri\1\0dge, café</p>".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 12] = (byte) 0xff;

    String text = pageText.decode(bytes, "text/html; charset=utf-8").text();

    assertTrue(text.contains("Café"), text);
    assertEquals(-1, text.indexOf('\0'));
    assertTrue(text.indexOf('\ufffd') > 0, text);
  }

  @Test
  void isNotLedAstrayByACutCharacterAtTheEnd() {
    byte[] whole = page(JAPANESE, "").getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf("é".getBytes(StandardCharsets.UTF_8), 1);

    assertEquals("UTF-8", pageText.decode(whole, "text/html").charset());
    assertEquals("UTF-8", pageText.decode(cut, "text/html").charset());
  }

  @Test
  void noticesALabelThatTheBytesContradict() {
    byte[] bytes = page(JAPANESE, "").getBytes(Charset.forName("EUC-JP"));

    assertEquals("EUC-JP", pageText.decode(bytes, "text/html; charset=Shift_JIS").charset());
  }

  @ParameterizedTest
  @CsvSource({
    "pl, windows-1250, 'Rada zdecydowała we wtorek, że zażółć gęślą jaźń'",
    "tr, windows-1254, 'Liman köprüsü ilkbaharda onarılacak, şehir meclisi'",
    "ar-EG, windows-1256, سيتم إصلاح جسر الميناء في الربيع",
    "th, windows-874, สะพานท่าเรือจะได้รับการซ่อมแซม",
    "fr, windows-1252, 'L’été à Orléans : « un pont réparé » – 5 €'"
  })
  void guessesByTheLanguageWhereTheBytesDoNotTell(String language, String charset, String text) {
    String page = page(text, "").replace("<html>", "<html class=x lang=\"" + language + "\">");

    var decoded = pageText.decode(page.getBytes(Charset.forName(charset)), "text/html");

    assertEquals(page, decoded.text(), decoded.charset());
  }

  @Test
  void repairsPagesThatWereEncodedTwice() {
    String page = page(FRENCH, "<meta charset=utf-8>");
    String twice =
        new String(page.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));

    assertEquals(page, pageText.decode(twice.getBytes(StandardCharsets.UTF_8), "text/html").text());
  }

  @Test
  void leavesAnArticleAboutMojibakeAlone() {
    String page = page("“cafÃ©” is what becomes of café – and worse: 港", "");

    assertEquals(page, pageText.decode(page.getBytes(StandardCharsets.UTF_8), "text/html").text());
  }

  private static String text(String language) {
    return switch (language) {
      case "J" -> JAPANESE;
      case "K" -> KOREAN;
      case "C" -> CHINESE;
      case "R" -> RUSSIAN;
      case "A" -> ARABIC;
      default -> FRENCH;
    };
  }

  private static String page(String text, String head) {
    return "<html><head>%s<title>t</title></head><body>%s</body></html>"
        .formatted(head, ("<p>" + text.repeat(6) + "</p>").repeat(4));
  }
}
