package newshook.extract.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {
  private static List<String> days(String line) {
    return DateReader.all(line).stream().map(d -> d.at().toLocalDate().toString()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 May 2024",
        "May 3rd, 2024",
        "Fri 3 May 2024, 10.20",
        "3. Mai 2024",
        "3 mai 2024 à 10h20",
        "3 de maig de 2024",
        "3 de maio de 2024",
        "viernes, 3 de mayo del 2024",
        "3 maggio 2024",
        "3 mei 2024",
        "3 maj 2024",
        "3. května 2024",
        "3. mája 2024",
        "3. svibnja 2024.",
        "3. maja 2024.",
        "3. мај 2024.",
        "3 май 2024 г.",
        "3 мая 2024 года",
        "3 травня 2024, 10:20",
        "3 мая 2024, пятница",
        "2024 жылғы 3 мамыр",
        "2024. május 3.",
        "2024. máj. 3. 10:20",
        "2024 m. gegužės 3 d.",
        "2024. gada 3. maijs",
        "3. mai 2024",
        "3. toukokuuta 2024",
        "3 Μαΐου 2024",
        "Παρασκευή, 03 Μαΐου 2024 10:20",
        "3 Mayıs 2024",
        "03 MAYIS 2024 CUMA",
        "3 mai, 2024",
        "3 Mei 2024, 10:20 WIB",
        "3 Mayo, 2024",
        "Mayo 3, 2024",
        "ngày 3 tháng 5 năm 2024",
        "Thứ sáu, 3 Tháng 5, 2024",
        "3 مايو 2024",
        "الجمعة 03 مايو، 2024",
        "٣ مايو ٢٠٢٤",
        "3 أيار/مايو 2024",
        "مايو 3, 2024",
        "۱۴ اردیبهشت ۱۴۰۳",
        "جمعه ۱۴ اردیبهشت ماه ۱۴۰۳ - ۱۰:۲۰",
        "۱۴۰۳/۰۲/۱۴",
        "3 במאי 2024",
        "3 मई 2024",
        "03 मई 2024, 10:20 AM IST",
        "৩ মে ২০২৪",
        "3 พฤษภาคม 2567",
        "3 พ.ค. 2567 10:20 น.",
        "3 พ.ค. 67",
        "3 พฤษภาคม พ.ศ. 2567",
        "2024年5月3日",
        "2024年 5月 3日（金）10時20分",
        "令和6年5月3日",
        "民國113年5月3日",
        "2024년 5월 3일",
        "2024. 5. 3. 오전 10:20",
        "2024.05.03 10:20",
      })
  void readsTheThirdOfMay(String line) {
    assertEquals(List.of("2024-05-03"), days(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 listopada 2023 | 2023-11-05",
        "1. července 2022 | 2022-07-01",
        "1. června 2022 | 2022-06-01",
        "31 កញ្ញា 2024 | ''",
        "30 บาท 2567 | ''",
        "12 มี.ค. 2566 | 2023-03-12",
        "15 ม.ค. 2566 | 2023-01-15",
        "12 كانون الأول 2023 | 2023-12-12",
        "۲۹ اسفند ۱۳۹۹ | 2021-03-19",
        "۳۰ اسفند ۱۳۹۹ | 2021-03-20",
        "平成31年4月30日 | 2019-04-30",
        "令和元年12月1日 | 2019-12-01",
        "2019년 12월 31일 | 2019-12-31",
        "1445 شوال 24 | ''",
        "24 شوال 1445 هـ، 3 مايو 2024 | 2024-05-03",
        "version 2.10.2024 of May | 2024-10-02",
        "In 2024 sold 12 parts | ''"
      })
  void readsEachInItsOwnWay(String line, String day) {
    assertEquals(day.isEmpty() ? List.of() : List.of(day), days(line));
  }

  @Test
  void readsTwoDaysOfALine() {
    assertEquals(
        List.of("2024-05-03", "2024-06-05"),
        days("Közzétéve: 2024. május 3. – frissítve: 2024. június 5."));
    assertEquals(
        List.of("2024-05-03", "2024-05-05"), days("입력 2024.05.03. 오전 10:20 수정 2024.05.05."));
    assertEquals(
        List.of("2024-05-03", "2024-05-05"), days("Опубликовано 3 мая 2024, обновлено 5 мая 2024"));
  }

  @Test
  void keepsWhatWasSaid() {
    assertEquals("3 พฤษภาคม 2567", DateReader.read("3 พฤษภาคม 2567", "text").orElseThrow().raw());
  }

  @Test
  void countsAsIranDoes() {
    assertEquals(LocalDate.of(2024, 3, 20), Calendars.persian(1403, 1, 1));
    assertEquals(LocalDate.of(2025, 3, 20), Calendars.persian(1403, 12, 30));
    assertEquals(LocalDate.of(2025, 3, 21), Calendars.persian(1404, 1, 1));
    assertEquals(LocalDate.of(2000, 3, 20), Calendars.persian(1379, 1, 1));
    assertThrows(DateTimeException.class, () -> Calendars.persian(1403, 7, 31));
  }

  @Test
  void tellsAChangeInManyLanguages() {
    assertTrue(DateLines.tellsChange("Ενημερώθηκε: 3 Μαΐου 2024"));
    assertTrue(DateLines.tellsChange("更新日 2024年5月3日"));
    assertTrue(DateLines.tellsChange("Zaktualizowano 3 maja 2024"));
    assertFalse(DateLines.tellsChange("Opublikowano 3 maja 2024"));
  }
}
