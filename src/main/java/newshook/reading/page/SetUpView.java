package newshook.reading.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to make senders post here, and what came of a test post.
 *
 * @param form what was typed into the checker
 * @param result null while nothing was checked
 */
public record SetUpView(Frame frame, List<Recipe> recipes, Form form, @Nullable Result result) {
  /** One sender: what to type where. */
  public record Recipe(String key, String name, String note, List<Field> fields) {}

  /** A field by its name in the sender's form, and what to put into it. */
  public record Field(String name, String value) {}

  /** The checker's own fields. */
  public record Form(
      String body, String type, String address, String headers, String zone, List<String> types) {}

  /**
   * What a test post would become.
   *
   * @param items empty where nobody could read it
   */
  public record Result(String summary, List<Said> remarks, List<Item> items) {}

  /** One thing about it. */
  public record Said(String level, String label, String text) {}

  /** What was read of one item. */
  public record Item(String title, List<Field> fields) {}
}
