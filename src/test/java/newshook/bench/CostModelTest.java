package newshook.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import newshook.bench.CostModel.Kind;
import org.junit.jupiter.api.Test;

class CostModelTest {
  private static final double MILLION = 1_000_000;

  private final Figures figures = Figures.checkedIn();
  private final CostModel model = new CostModel(Prices.checkedIn(), figures);

  @Test
  void aMillionArticlesCostSixteenDollarsAtMost() {
    double flow = model.total(MILLION, Kind.FLOW);

    assertTrue(flow <= 16, "the flow of a million: $" + flow);
  }

  @Test
  void nothingIsPaidForStandingThere() {
    assertEquals(0, model.total(0, Kind.FIXED));
    assertTrue(model.total(0) < 0.10, "with the schedule and reading: $" + model.total(0));
  }

  @Test
  void tenAlarmsMoreAreSeen() {
    CostModel alarming = new CostModel(Prices.checkedIn(), figures.with("alarms=20"));

    assertEquals(1.0, alarming.total(0, Kind.FIXED), 1e-9);
  }

  @Test
  void aWriteUnitIsWhatThePriceSays() {
    CostModel dearer = new CostModel(Prices.checkedIn(), figures.with("search.units=5"));

    double more = dearer.total(MILLION) - model.total(MILLION);
    assertEquals(5 * 0.625, more, 1e-9);
  }

  @Test
  void fewArticlesAreCheaperThanTheFreeTierIsLarge() {
    assertTrue(model.totalWithFree(1000) < model.total(1000));
    assertTrue(model.totalWithFree(1000) < 0.10);
  }

  @Test
  void theMemoryIsTheTemplates() throws IOException {
    var memory =
        Pattern.compile("^ +MemorySize: ([0-9]+)", Pattern.MULTILINE)
            .matcher(Files.readString(Path.of("template.yaml")));

    assertTrue(memory.find());
    for (String function : new String[] {"webhook", "article", "replay", "reading"}) {
      assertEquals(Double.parseDouble(memory.group(1)), figures.get("memory." + function));
    }
  }

  @Test
  void aFigureThatIsNotThereIsNamed() {
    var unknown = assertThrows(IllegalArgumentException.class, () -> figures.with("write.unit=3"));
    var broken = assertThrows(IllegalArgumentException.class, () -> figures.with("alarms=many"));

    assertEquals("no figure 'write.unit'; see figures.txt", unknown.getMessage());
    assertEquals("no number from 0 on: 'many'", broken.getMessage());
  }
}
