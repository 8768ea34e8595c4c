package newshook.extract.meta;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import newshook.article.PublishedAt;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** When the article was published, from the surest sign to the weakest. */
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
  private static final int MAX_TRIED = 400;

  private final Document page;
  private final JsonLd jsonLd;
  private final MetaTags meta;
  private final URI url;

  DateFinder(Document page, JsonLd jsonLd, MetaTags meta, URI url) {
    this.page = page;
    this.jsonLd = jsonLd;
    this.meta = meta;
    this.url = url;
  }

  Optional<PublishedAt> published() {
    return DateReader.read(jsonLd.text("datePublished"), "json-ld")
        .or(() -> firstMeta(META))
        .or(() -> DateReader.read(jsonLd.textAnywhere("datePublished"), "json-ld"))
        .or(this::marked)
        .or(() -> DateReader.inPath(url.getRawPath() == null ? "" : url.getRawPath()))
        .or(this::timeElement)
        .or(this::visible)
        .or(() -> DateReader.read(jsonLd.text("dateCreated"), "json-ld"))
        .or(this::modified);
  }

  Optional<PublishedAt> modified() {
    return DateReader.read(jsonLd.text("dateModified"), "json-ld").or(() -> firstMeta(MODIFIED));
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
    return first(
        page.select("[itemprop=datePublished],[property=datePublished],time[pubdate]").stream());
  }

  private Optional<PublishedAt> timeElement() {
    return first(page.getElementsByTag("time").stream().filter(t -> !isElsewhere(t)));
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

  private static boolean isElsewhere(Element time) {
    return time.closest("aside,nav,footer,[class*=related],[class*=comment]") != null;
  }

  /** A line of the page that is little more than a date. */
  private Optional<PublishedAt> visible() {
    return page
        .select(
            "[class*=date],[class*=time],[class*=publish],[class*=meta],[id*=date],[class*=byline],[class*=posted],[class*=datum]")
        .stream()
        .filter(e -> !isElsewhere(e))
        .limit(MAX_TRIED)
        .map(e -> Words.squeeze(e.text()))
        .filter(t -> t.length() > 5 && t.length() < 120)
        .map(t -> DateReader.read(t, "text"))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
