package newshook.faults;

import newshook.dev.Functions.Name;
import org.jspecify.annotations.Nullable;

/** Where a process dies: before or after each of its steps. */
enum Point {
  BEFORE_THE_DAY(Name.WEBHOOK, Kind.BEFORE, "PutItem", "DAYS"),
  BEFORE_THE_DELIVERY(Name.WEBHOOK, Kind.BEFORE, "PutItem", "\"E#"),
  AFTER_THE_DELIVERY(Name.WEBHOOK, Kind.AFTER, "PutItem", "attribute_not_exists(pk)"),
  AFTER_THE_ANSWER(Name.WEBHOOK),
  BEFORE_THE_CLAIM(Name.ARTICLE, Kind.BEFORE, "UpdateItem", ":received"),
  AFTER_THE_CLAIM(Name.ARTICLE, Kind.AFTER, "UpdateItem", ":received"),
  BEFORE_LOOKING_UP_THE_LINK(Name.ARTICLE, Kind.BEFORE, "BatchGetItem", "L#"),
  DURING_THE_FETCH(Name.ARTICLE),
  AFTER_THE_FETCH(Name.ARTICLE, Kind.BEFORE, "PutItem", "\"B#"),
  AFTER_THE_BODY(Name.ARTICLE, Kind.AFTER, "PutItem", "\"B#"),
  BEFORE_THE_ARTICLE(Name.ARTICLE, Kind.BEFORE, "PutItem", "\"M\""),
  AFTER_THE_ARTICLE(Name.ARTICLE, Kind.AFTER, "PutItem", "\"M\""),
  BEFORE_THE_FEED(Name.ARTICLE, Kind.BEFORE, "PutItem", "\"F#Harbour\"}"),
  AFTER_THE_FEED(Name.ARTICLE, Kind.AFTER, "PutItem", "\"F#Harbour\"}"),
  AMONG_THE_ALIASES(Name.ARTICLE, Kind.AFTER, "PutItem", "\"L#"),
  BEFORE_THE_PAGE_COPY(Name.ARTICLE, Kind.BEFORE, "PutItem", "P#page"),
  BEFORE_THE_END(Name.ARTICLE, Kind.BEFORE, "UpdateItem", "#articleId"),
  AFTER_THE_END(Name.ARTICLE, Kind.AFTER, "UpdateItem", "#articleId"),
  AFTER_ALL(Name.ARTICLE);

  final Name function;
  final @Nullable Kind kind;
  final String operation;
  final String text;

  Point(Name function) {
    this(function, null, "", "");
  }

  Point(Name function, @Nullable Kind kind, String operation, String text) {
    this.function = function;
    this.kind = kind;
    this.operation = operation;
    this.text = text;
  }
}
