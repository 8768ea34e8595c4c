package newshook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** List prices of a region, by name. */
public record Prices(Map<String, Price> all) {
  public Prices {
    all = Map.copyOf(all);
  }

  /**
   * A price.
   *
   * @param dollars for {@code each} of a thing
   * @param free of it each month
   */
  public record Price(double dollars, double each, double free) {
    double of(double quantity, boolean isFreeUsed) {
      return Math.max(0, quantity - (isFreeUsed ? free : 0)) * dollars / each;
    }
  }

  /** Those of us-east-1, as they come with the code. */
  public static Prices checkedIn() {
    return read(Figures.resource("prices-us-east-1.txt"));
  }

  /** Those of a file of the same format. */
  public static Prices of(Path file) throws IOException {
    return read(Files.readString(file));
  }

  private static Prices read(String text) {
    Map<String, Price> all = new LinkedHashMap<>();
    for (List<String> row : Figures.rows(text, 5)) {
      all.put(
          row.get(0),
          new Price(
              Figures.number(row.get(1)), Figures.number(row.get(2)), Figures.number(row.get(3))));
    }
    return new Prices(all);
  }

  /** One that is not there is an {@link IllegalArgumentException}. */
  Price get(String name) {
    Price price = all.get(name);
    if (price == null) {
      throw new IllegalArgumentException("no price '" + name + "'");
    }
    return price;
  }
}
