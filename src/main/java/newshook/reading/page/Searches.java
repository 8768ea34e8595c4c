package newshook.reading.page;

import java.util.List;
import newshook.article.Article;
import newshook.article.Verdict;
import newshook.reading.page.SearchView.Entry;
import newshook.reading.words.Dates;
import newshook.reading.words.Languages;
import newshook.reading.words.Texts;
import newshook.search.Found;
import newshook.search.Found.Hit;
import newshook.search.Snippet.Part;

/** Makes searches ready to show. */
final class Searches {
  private final Texts texts;
  private final Dates dates;

  Searches(Texts texts, Dates dates) {
    this.texts = texts;
    this.dates = dates;
  }

  SearchView view(Sought sought) {
    String title = texts.say("search.title");
    Found found = sought.found();
    String about = sought.text().isBlank() ? title : sought.text() + " · " + title;
    Frame frame = new Frame(texts, about, "search", true);
    if (found == null) {
      String notice =
          sought.why().isEmpty() ? "" : texts.say("search.bad." + sought.why(), sought.what());
      return new SearchView(
          frame, sought.text(), sought.isNewest(), notice, "", List.of(), List.of(), "", List.of());
    }
    return new SearchView(
        frame,
        sought.text(),
        sought.isNewest(),
        found.isWhole() ? "" : texts.say("search.building"),
        summary(found),
        List.of(order(sought, false), order(sought, true)),
        found.hits().stream().map(this::entry).toList(),
        found.cursor().isEmpty() ? "" : sought.address(sought.isNewest(), found.cursor()),
        Lists.FORMS.entrySet().stream()
            .map(form -> new Anchor(form.getValue(), sought.feed(form.getKey())))
            .toList());
  }

  private Anchor order(Sought sought, boolean newest) {
    String text = texts.say(newest ? "search.newest" : "search.best");
    boolean isChosen = newest == sought.isNewest();
    return new Anchor(text, isChosen ? "" : sought.address(newest, ""));
  }

  private String summary(Found found) {
    if (found.total() == 0 || (found.hits().isEmpty() && found.cursor().isEmpty())) {
      return texts.say("search.none");
    }
    return found.isExact()
        ? texts.count("search.found", found.total())
        : texts.say("search.atMost", found.total());
  }

  private Entry entry(Hit hit) {
    Article article = hit.article();
    List<Part> title =
        article.title().isBlank()
            ? List.of(new Part(Articles.title(article, texts), false))
            : hit.title().parts();
    return new Entry(
        title,
        Links.article(article.id()),
        article.language(),
        Languages.direction(article.language()),
        Articles.site(article),
        article.publishedAt() == null
            ? dates.moment(article.storedAt())
            : dates.day(article.publishedAt()),
        Articles.length(article, texts),
        article.verdict() == Verdict.FULL ? "" : texts.say("verdict." + article.verdict()),
        hit.snippet().parts());
  }
}
