package newshook.reading.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import newshook.reading.page.SetUpView.Field;
import newshook.reading.page.SetUpView.Recipe;
import newshook.reading.words.Texts;

/**
 * The fields of every sender, ready to copy: {@code setup.txt}. The hook's token is not known to
 * this room: whoever sets up a sender has it.
 */
final class Recipes {
  private static final String TOKEN = "YOUR-HOOK-TOKEN";
  private static final List<Template> ALL = read();

  /** One sender as the file has it. */
  private record Template(String key, String name, List<Field> fields) {}

  private Recipes() {}

  /**
   * In the file's order.
   *
   * @param origin scheme and host of this archive
   */
  static List<Recipe> of(Texts texts, String origin) {
    return ALL.stream().map(template -> recipe(template, texts, origin)).toList();
  }

  private static Recipe recipe(Template template, Texts texts, String origin) {
    String name = template.name();
    return new Recipe(
        template.key(),
        name.startsWith("@") ? texts.say(name.substring(1)) : name,
        texts.say("setup." + template.key()),
        template.fields().stream()
            .map(field -> new Field(field.name(), filled(field.value(), origin)))
            .toList());
  }

  private static String filled(String value, String origin) {
    return value
        .replace("{hook}", origin + "/hook")
        .replace("{origin}", origin)
        .replace("{token}", TOKEN);
  }

  private static List<Template> read() {
    try (InputStream in = Recipes.class.getResourceAsStream("/newshook/reading/setup.txt")) {
      if (in == null) {
        throw new IllegalStateException("missing in the jar: setup.txt");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("reading setup.txt", e);
    }
  }

  private static List<Template> parse(List<String> lines) {
    List<Template> templates = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("== ")) {
        String[] head = line.substring(3).split(" \\| ", 2);
        templates.add(new Template(head[0], head[1], new ArrayList<>()));
      } else if (line.startsWith("  ")) {
        List<Field> fields = templates.getLast().fields();
        Field last = fields.removeLast();
        String before = last.value().isEmpty() ? "" : last.value() + "\n";
        fields.add(new Field(last.name(), before + line.substring(2)));
      } else if (!line.startsWith("#") && !line.isBlank()) {
        int colon = line.indexOf(':');
        templates
            .getLast()
            .fields()
            .add(new Field(line.substring(0, colon), line.substring(colon + 1).strip()));
      }
    }
    return List.copyOf(templates);
  }
}
