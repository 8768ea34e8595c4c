package newshook.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import newshook.article.ArticleId;
import newshook.store.MarkStore;
import newshook.store.Marking;

/** Where readers star articles and say what they have read: a form for people, PUT for programs. */
final class MarkRoutes {
  /** As many as a list shows at most. */
  private static final int MOST = 200;

  private final MarkStore marks;

  MarkRoutes(MarkStore marks) {
    this.marks = marks;
  }

  /**
   * {@code POST /marks} with {@code star=ID}, {@code unstar}, {@code read}, {@code unread} or
   * {@code read-before}; several ids are separated by commas. Leads back to {@code next}.
   */
  Answer posted(Ask ask) {
    if (ask.isRead()) {
      return Answer.seeOther("/");
    }
    if (!ask.method().equals("POST")) {
      throw Refusal.only("POST");
    }
    Map<String, String> form = Form.read(ask.body());
    Marking marking =
        Stream.of(Marking.values())
            .filter(m -> form.containsKey(name(m)))
            .findFirst()
            .orElseThrow(() -> Refusal.bad("The form says nothing about an article."));
    mark(ids(form.getOrDefault(name(marking), "")), marking);
    return Answer.seeOther(Local.path(form.getOrDefault("next", "/")));
  }

  private static String name(Marking marking) {
    return marking.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<ArticleId> ids(String named) {
    String[] ids = named.split(",", MOST + 1);
    if (ids.length > MOST) {
      throw Refusal.bad("These are more than " + MOST + " articles.");
    }
    return Stream.of(ids).flatMap(id -> Asked.articleId(id).stream()).toList();
  }

  /** Whether a program may say this of an article. */
  static boolean isPart(String part) {
    return part.equals("star") || part.equals("read") || part.equals("read-before");
  }

  /** {@code PUT} and {@code DELETE} of {@code star} and {@code read}, {@code PUT read-before}. */
  Answer put(Ask ask, String id, String part) {
    boolean isOn = ask.method().equals("PUT");
    boolean isOff = ask.method().equals("DELETE") && !part.equals("read-before");
    if (!isOn && !isOff) {
      throw Refusal.only(part.equals("read-before") ? "PUT" : "PUT, DELETE");
    }
    Marking marking =
        switch (part) {
          case "star" -> isOn ? Marking.STAR : Marking.UNSTAR;
          case "read" -> isOn ? Marking.READ : Marking.UNREAD;
          default -> Marking.READ_BEFORE;
        };
    mark(Asked.articleId(id).stream().toList(), marking);
    return Answer.nothing();
  }

  private void mark(List<ArticleId> ids, Marking marking) {
    if (ids.isEmpty() || marks.mark(ids, marking).isEmpty()) {
      throw Refusal.notFound();
    }
  }
}
