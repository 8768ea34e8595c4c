package newshook.slowlane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import newshook.store.GoogleLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchCallTest {
  private static final GoogleLink ONE =
      GoogleLink.unknown("CBMione").signed("sig1", "11", Instant.EPOCH);
  private static final GoogleLink TWO =
      GoogleLink.unknown("CBMitwo").signed("sig2", "22", Instant.EPOCH);

  @Test
  void asksForOneAsThePageItselfDoes() {
    String form = new BatchCall(List.of(ONE)).form();

    assertEquals(
        "f.req=[[[\"Fbv4je\",\"[\\\"garturlreq\\\",[[\\\"X\\\",\\\"X\\\",[\\\"X\\\",\\\"X\\\"],null,null,1,1,"
            + "\\\"US:en\\\",null,1,null,null,null,null,null,0,1],\\\"X\\\",\\\"X\\\",1,[1,1,1],1,1,null,0,0,"
            + "null,0],\\\"CBMione\\\",11,\\\"sig1\\\"]\",null,\"generic\"]]]",
        URLDecoder.decode(form, StandardCharsets.UTF_8));
    assertTrue(form.matches("f\\.req=[A-Za-z0-9%+._*-]+"), form);
  }

  @Test
  void readsThePublishedAnswer() {
    String answer =
        """
        )]}'

        [["wrb.fr","Fbv4je","[\\"garturlres\\",\\"https://example.org/a?b\\\\u003d1\\",1]",null,null,null,"generic"],["di",33],["af.httprm",33,"-1",5]]\
        """;

    assertEquals(
        Map.of("CBMione", "https://example.org/a?b=1"),
        new BatchCall(List.of(ONE)).targets(answer));
  }

  @Test
  void givesEachIdItsOwnAnswer() {
    String answer =
        "[" + row("https://example.org/2", "2") + "," + row("https://example.org/1", "1") + "]";

    assertEquals(
        Map.of("CBMione", "https://example.org/1", "CBMitwo", "https://example.org/2"),
        new BatchCall(List.of(ONE, TWO)).targets(answer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ")]}'",
        "not json [",
        "<html>[]</html>",
        "[[[[[[",
        "[1,[2],[\"wrb.fr\"],[\"wrb.fr\",\"Fbv4je\",null],[\"wrb.fr\",\"Fbv4je\",\"garturlres\"]]",
        "[[\"wrb.fr\",\"Fbv4je\",\"[\\\"garturlres\\\",7]\",null,null,null,\"1\"]]",
        "[[\"wrb.fr\",\"Fbv4je\",\"[\\\"other\\\",\\\"https://example.org/garturlres\\\"]\",0,0,0,\"1\"]]",
        "[[\"wrb.fr\",\"Fbv4je\",\"[\\\"garturlres\\\",\\\"https://example.org/\\\"]\",0,0,0,\"generic\"]]"
      })
  void whatItCannotBeSureOfIsNoAnswer(String answer) {
    assertEquals(Map.of(), new BatchCall(List.of(ONE, TWO)).targets(answer));
  }

  @Test
  void aDeepAnswerIsNoAnswer() {
    assertEquals(Map.of(), new BatchCall(List.of(ONE)).targets("[".repeat(100_000)));
  }

  private static String row(String target, String name) {
    return "[\"wrb.fr\",\"Fbv4je\",\"[\\\"garturlres\\\",\\\"%s\\\",1]\",null,null,null,\"%s\"]"
        .formatted(target, name);
  }
}
