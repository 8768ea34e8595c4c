package newshook.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetUpAdviceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UTC|{\"title\":\"A\",\"url\":\"https://e.com/\"}|",
        "UTC|{\"title\":\"A \"b\" c\",\"url\":\"https://e.com/\"}|NOT_ESCAPED",
        "UTC|{\"title\":\"<<<A>>>\",\"url\":\"https://e.com/\"}|MARKERS_LEFT",
        "UTC|{\"title\":\"{{EntryTitle}}\",\"url\":\"https://e.com/\"}|INGREDIENT_NOT_FILLED",
        "UTC|{\"title\":\"A\",\"url\":\"https://e.com/\",\"FeedUrl\":\"https://e.com/\"}"
            + "|FEED_URL_AS_LINK",
        "UTC|{\"title\":\"A\",\"title\":\"B\",\"url\":\"https://e.com/\"}|KEY_TWICE",
        "UTC|https://e.com/|NO_TITLE",
        "UTC|{\"title\":\"A\",\"url\":\"https://e.com/\",\"date\":\"soon\"}|UNREADABLE_DATE",
        "UTC|{\"title\":\"A\",\"url\":\"https://e.com/\",\"date\":\"2021-12-30 10:00\"}|NO_ZONE",
        "Asia/Jakarta|{\"title\":\"A\",\"url\":\"https://e.com/\",\"date\":\"2021-12-30 10:00\"}|",
        "UTC|{\"title\":\"A\",\"url\":\"https://e.com/\",\"date\":\"2021-12-30T10:00Z\"}|"
      })
  void saysWhatIsWrong(String zone, String body, String advice) {
    ZoneId place = ZoneId.of(zone);

    List<String> said =
        SetUpAdvice.of(new WebhookReader().read(Requests.post("", body), place), place);

    assertEquals(
        Stream.ofNullable(advice).map(name -> Advice.valueOf(name).sentence()).toList(), said);
  }

  @Test
  void saysWhyNothingCouldBeRead() {
    ReadOutcome empty = Requests.read("", "");

    assertEquals(
        List.of("The body is empty: put the feed item into the Body field."),
        SetUpAdvice.of(empty, Requests.JAKARTA));
  }
}
