package newshook.webhook;

import java.util.ArrayList;
import java.util.List;
import newshook.article.FeedItem;
import newshook.webhook.ReadOutcome.Items;
import newshook.webhook.ReadOutcome.Mode;

/** Adds to items what the whole request tells: how it was read, and the message's own id. */
final class Warnings {
  private static final List<String> ID_HEADERS = List.of("webhook-id", "svix-id");

  private Warnings() {}

  static Items added(Items items, RawRequest request, String body) {
    List<String> warnings = of(items.mode(), body);
    String id =
        ID_HEADERS.stream()
            .map(name -> CleanText.line(request.headers().getOrDefault(name, "")))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
    return new Items(items.items().stream().map(i -> with(i, warnings, id)).toList(), items.mode());
  }

  private static List<String> of(Mode mode, String body) {
    List<String> warnings = new ArrayList<>();
    if (mode == Mode.SALVAGED || mode == Mode.LENIENT) {
      warnings.add(Advice.NOT_ESCAPED.sentence());
    }
    if (body.contains("<<<") && body.contains(">>>")) {
      warnings.add(Advice.MARKERS_LEFT.sentence());
    }
    return warnings;
  }

  private static FeedItem with(FeedItem item, List<String> more, String id) {
    List<String> warnings = new ArrayList<>(item.warnings());
    warnings.addAll(more);
    if (item.title().contains("{{") || item.link().contains("{{")) {
      warnings.add(Advice.INGREDIENT_NOT_FILLED.sentence());
    }
    return new FeedItem(
        item.title(),
        item.link(),
        item.author(),
        item.content(),
        item.imageUrl(),
        item.publishedAt(),
        item.publishedRaw(),
        item.feedTitle(),
        item.feedUrl(),
        item.tags(),
        item.messageId().isEmpty() ? id : item.messageId(),
        item.html(),
        warnings);
  }
}
