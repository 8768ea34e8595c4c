package newshook.reading.page;

import java.util.List;

/** How to make senders post here. */
public record SetUpView(Frame frame, List<Recipe> recipes) {
  /** One sender: what to type where. */
  public record Recipe(String name, String note, List<Field> fields) {}

  /** A field by its name in the sender's form, and what to put into it. */
  public record Field(String name, String value) {}
}
