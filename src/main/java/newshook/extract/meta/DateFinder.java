package newshook.extract.meta;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newshook.article.PublishedAt;
import newshook.article.PublishedAt.Precision;
import newshook.extract.block.Block;
import newshook.extract.block.PageIndex;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * When the article was published. What the page says to machines comes first, but the day that it
 * prints at its headline decides: stamps in UTC are a day off for half the world, and an updated
 * story is dated by its update when that is the only date that readers see.
 */
final class DateFinder {
  private static final String[] META = {
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish_date",
    "publication_date",
    "publish-date",
    "published_time",
    "article.published",
    "date.release",
    "og:published_time",
    "published",
    "published_at",
    "dc.date.issued",
    "dc.date.created",
    "dcterms.created",
    "dcterms.issued",
    "dcterms.date",
    "dc.date",
    "date",
    "date_published",
    "article_date_original",
    "cxenseparse:recs:publishtime",
    "originalpublicationdate",
    "displaydate",
    "created",
    "article:publish_date",
    "datecreated",
    "citation_publication_date",
    "citation_date",
    "rnews:datepublished",
    "bt:pubdate",
    "last_published"
  };
  private static final String[] MODIFIED = {
    "article:modified_time", "og:updated_time", "article:modified", "datemodified",
    "dcterms.modified", "lastmod", "last-modified", "updated_time"
  };
  private static final Evaluator TIME = Selector.evaluatorOf("time[datetime]");
  private static final int MAX_TRIED = 300;
  private static final int MAX_H1 = 3;
  private static final int MAX_LINE = 120;

  /** A date and its label, perhaps the author's name: no sentence that happens to name a day. */
  private static final int SHORT_LINE = 70;

  /** A date, perhaps with its day of the week, its time and a word before it. */
  private static final int DATE_ALONE = 40;

  private final PageIndex page;
  private final JsonLd jsonLd;
  private final MetaTags meta;
  private final URI url;
  private final String tab;
  private final List<Block> near;
  private final Elsewhere elsewhere;
  private final DateLines lines;

  DateFinder(
      PageIndex page, String tab, JsonLd jsonLd, MetaTags meta, URI url, Surroundings around) {
    this.page = page;
    this.jsonLd = jsonLd;
    this.meta = meta;
    this.url = url;
    this.tab = tab;
    this.near = around.near();
    this.elsewhere = around.elsewhere();
    this.lines = new DateLines(around);
  }

  Optional<PublishedAt> published() {
    Optional<PublishedAt> stated = stated();
    if (stated.isPresent()) {
      return Optional.of(settle(stated.get(), printed(2 * MAX_LINE)));
    }
    List<PublishedAt> shortly = printed(SHORT_LINE);
    return shortly.stream()
        .filter(p -> !DateLines.tellsChange(p.raw()))
        .findFirst()
        .or(() -> shortly.stream().findFirst())
        .or(() -> DateReader.inPath(path()))
        .or(lines::published)
        .or(this::timeElement)
        .or(this::visible)
        .or(() -> printed(2 * MAX_LINE).stream().findFirst())
        .or(lines::changed)
        .or(lines::opening)
        .or(() -> DateReader.read(jsonLd.text("dateCreated"), "json-ld"))
        .or(this::modified)
        .or(this::inHeadline)
        .or(lines::bare);
  }

  /** "23.01.2022 - Wierer wins", or small print within the headline. */
  private Optional<PublishedAt> inHeadline() {
    return Stream.concat(page.h1s().stream().limit(MAX_H1).map(Element::text), Stream.of(tab))
        .map(t -> t.length() > 2 * MAX_LINE ? t.substring(0, 2 * MAX_LINE) : t)
        .flatMap(t -> DateReader.all(t).stream())
        .findFirst();
  }

  Optional<PublishedAt> modified() {
    return DateReader.read(jsonLd.text("dateModified"), "json-ld")
        .or(() -> firstMeta(MODIFIED))
        .or(() -> first(properties("dateModified")));
  }

  private Optional<PublishedAt> stated() {
    return DateReader.read(jsonLd.text("datePublished"), "json-ld")
        .or(() -> firstMeta(META))
        .or(() -> DateReader.read(jsonLd.textAnywhere("datePublished"), "json-ld"))
        .or(this::marked)
        .or(this::entryTime);
  }

  /** The stated moment, unless the only day that the page prints is another one. */
  private PublishedAt settle(PublishedAt stated, List<PublishedAt> printed) {
    LocalDate day = stated.at().toLocalDate();
    List<LocalDate> days = printed.stream().map(p -> p.at().toLocalDate()).toList();
    if (days.isEmpty() || days.contains(day)) {
      return stated;
    }
    for (LocalDate other : days) {
      if (Math.abs(other.toEpochDay() - day.toEpochDay()) == 1) {
        return moved(stated, other);
      }
    }
    Optional<PublishedAt> modified = modified();
    LocalDate changed = modified.map(m -> m.at().toLocalDate()).orElse(day);
    boolean onlyUpdateShown =
        days.stream().anyMatch(d -> Math.abs(d.toEpochDay() - changed.toEpochDay()) <= 1);
    if (onlyUpdateShown && !changed.equals(day)) {
      return days.contains(changed) ? modified.orElse(stated) : printed.getFirst();
    }
    return printedAlone().filter(p -> !isMisread(p, stated)).orElse(stated);
  }

  /** The one day that stands at the headline in a line of its own, and not as that of a change. */
  private Optional<PublishedAt> printedAlone() {
    List<PublishedAt> alone =
        Vicinity.untilText(near).stream()
            .map(Block::text)
            .filter(line -> line.length() <= DATE_ALONE && !DateLines.tellsChange(line))
            .flatMap(line -> DateReader.all(line).stream())
            .toList();
    boolean one = alone.stream().map(p -> p.at().toLocalDate()).distinct().count() == 1;
    return one ? Optional.of(alone.getFirst()) : Optional.empty();
  }

  /** Whether a printed 10/9/2024 is the stated ninth of October, and not the stated one misread. */
  private static boolean isMisread(PublishedAt printed, PublishedAt stated) {
    LocalDate day = printed.at().toLocalDate();
    LocalDate said = stated.at().toLocalDate();
    boolean swapped =
        day.getYear() == said.getYear()
            && day.getMonthValue() == said.getDayOfMonth()
            && day.getDayOfMonth() == said.getMonthValue();
    return swapped && !DateReader.isSlashed(stated.raw());
  }

  /** The same moment, seen from the nearest whole-hour zone where it is that day. */
  private static PublishedAt moved(PublishedAt stated, LocalDate day) {
    if (stated.at().getOffset().getTotalSeconds() != 0) {
      return stated; // A stamp with a zone of its own says which day it was there.
    }
    if (stated.precision() != Precision.INSTANT) {
      OffsetDateTime start = day.atStartOfDay().atOffset(ZoneOffset.UTC);
      return new PublishedAt(start, Precision.DAY, stated.raw(), stated.from());
    }
    for (int hours = 0; hours <= 14; hours++) {
      for (int sign : new int[] {-1, 1}) {
        OffsetDateTime at = stated.at().withOffsetSameInstant(ZoneOffset.ofHours(sign * hours));
        if (at.toLocalDate().equals(day)) {
          return new PublishedAt(at, Precision.INSTANT, stated.raw(), stated.from());
        }
      }
    }
    return stated;
  }

  /**
   * The days in the lines at the headline; where the markup says which moment a line means, that.
   */
  private List<PublishedAt> printed(int longest) {
    List<PublishedAt> out = new ArrayList<>();
    for (Block block : near) {
      if (block.text().length() <= longest) {
        List<PublishedAt> days = DateReader.all(block.text());
        out.addAll(days.size() == 1 ? marked(block).map(List::of).orElse(days) : days);
      }
    }
    return out;
  }

  private static Optional<PublishedAt> marked(Block block) {
    return block.nodes().stream()
        .map(node -> node.parent() == null ? null : node.parent().closest(TIME))
        .flatMap(Stream::ofNullable)
        .flatMap(time -> DateReader.read(time.attr("datetime"), "time").stream())
        .findFirst();
  }

  private String path() {
    return url.getRawPath() == null ? "" : url.getRawPath();
  }

  private Optional<PublishedAt> firstMeta(String[] keys) {
    for (String key : keys) {
      Optional<PublishedAt> at = DateReader.read(meta.first(key), "meta");
      if (at.isPresent()) {
        return at;
      }
    }
    return Optional.empty();
  }

  private Optional<PublishedAt> marked() {
    return first(properties("datePublished"));
  }

  /** What blogs' themes print at the head of a post. */
  private Optional<PublishedAt> entryTime() {
    return first(
        page.times().stream()
            .filter(t -> t.className().contains("published") || t.hasClass("entry-date"))
            .filter(t -> !elsewhere.holds(t)));
  }

  private Stream<Element> properties(String name) {
    return page.properties().stream()
        .filter(e -> e.attr("itemprop").equals(name) || e.attr("property").equals(name));
  }

  private Optional<PublishedAt> timeElement() {
    return first(page.times().stream().filter(t -> !elsewhere.holds(t)));
  }

  private static Optional<PublishedAt> first(Stream<Element> elements) {
    return elements
        .limit(MAX_TRIED)
        .flatMap(e ->
            Stream.of(e.attr("datetime"), e.attr("content"), e.attr("title"), e.text())
                .filter(s -> !s.isBlank())
                .map(s -> DateReader.read(s, "time"))
                .flatMap(Optional::stream))
        .findFirst();
  }

  /** A line of the page that is little more than a date. */
  private Optional<PublishedAt> visible() {
    return page.dateLines().stream()
        .filter(e -> e.childNodeSize() < 20 && !elsewhere.holds(e))
        .limit(MAX_TRIED)
        .map(e -> Words.squeeze(e.text()))
        .filter(t -> t.length() > 5 && t.length() < MAX_LINE)
        .flatMap(t -> DateReader.all(t).stream())
        .findFirst();
  }
}
