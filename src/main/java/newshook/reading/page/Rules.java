package newshook.reading.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newshook.article.Article;
import newshook.reading.page.SortingView.Tried;
import newshook.reading.words.Texts;
import newshook.sorting.Sorted;
import newshook.sorting.SortingRules;
import newshook.sorting.SortingRules.Fault;
import newshook.store.SortingStore.Text;

/** The page of the sorting rules. */
final class Rules {
  private static final Set<String> BAD =
      Set.of("sorting.notsaved", "sorting.nottried", "sorting.changed");

  private final Texts texts;

  Rules(Texts texts) {
    this.texts = texts;
  }

  SortingView view(Text text, SortingRules rules, Map<Article, Sorted> tried, String said) {
    return new SortingView(
        new Frame(texts, texts.say("sorting.title"), "sorting", true),
        text.text(),
        text.version(),
        said.isEmpty() ? "" : texts.say(said),
        BAD.contains(said),
        rules.faults().stream().map(this::fault).toList(),
        tried.entrySet().stream().map(e -> tried(e.getKey(), e.getValue())).toList());
  }

  private String fault(Fault fault) {
    return texts.say("sorting.fault", fault.line(), fault.column(), fault.what());
  }

  private Tried tried(Article article, Sorted sorted) {
    List<String> effects = new ArrayList<>();
    sorted.dropped().ifPresent(rule -> effects.add(texts.say("sorting.drops", rule.line())));
    if (sorted.isStarred()) {
      effects.add(texts.say("sorting.stars"));
    }
    if (!sorted.tags().isEmpty()) {
      effects.add(texts.say("sorting.tags", String.join(", ", sorted.tags())));
    }
    return new Tried(
        article.title(),
        Links.article(article.id()),
        article.language(),
        effects.isEmpty() ? texts.say("sorting.nothing") : String.join(" · ", effects));
  }
}
