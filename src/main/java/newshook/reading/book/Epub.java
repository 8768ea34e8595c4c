package newshook.reading.book;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import newshook.article.Article;
import newshook.article.ArticleId;
import newshook.extract.Content;
import newshook.extract.body.Xhtml;
import newshook.reading.feed.Markup;
import newshook.reading.page.Links;
import newshook.reading.words.Dates;
import newshook.reading.words.Languages;
import newshook.reading.words.Texts;
import newshook.store.ArticleStore.Whole;

/**
 * A book of articles: EPUB 3, one chapter an article, in the order given. Pictures are left out (a
 * book may not load them from elsewhere); the same articles always give the same bytes.
 */
public final class Epub {
  private static final String CONTAINER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
      <rootfiles>
      <rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/>
      </rootfiles>
      </container>
      """;

  private static final String STYLE =
      """
      body { line-height: 1.5; }
      h1 { line-height: 1.2; }
      .about { font-size: .85em; }
      blockquote { margin: 1em 0 1em 1.2em; }
      td, th { text-align: start; vertical-align: top; padding: .2em .6em .2em 0; }
      """;

  private final Texts texts;
  private final Dates dates;
  private final String title;
  private final List<Whole> chapters;

  private Epub(Texts texts, String title, List<Whole> chapters) {
    this.texts = texts;
    this.dates = new Dates(texts, ZoneOffset.UTC);
    this.title = title;
    this.chapters = chapters;
  }

  /** The book; without any article it has one page that says so. */
  public static byte[] write(Texts texts, String title, List<Whole> chapters) {
    return new Epub(texts, title, chapters).write();
  }

  private byte[] write() {
    Archive zip =
        new Archive()
            .addPlain("mimetype", "application/epub+zip")
            .add("META-INF/container.xml", CONTAINER)
            .add("book/style.css", STYLE)
            .add("book/package.opf", packageFile())
            .add("book/nav.xhtml", nav());
    chapters.forEach(whole -> zip.add("book/" + file(whole), chapter(whole)));
    return zip.close();
  }

  private static String file(Whole whole) {
    return "a-" + whole.article().id() + ".xhtml";
  }

  private String packageFile() {
    return Markup.document(m ->
        m.element(
            "package",
            sorted(
                "xmlns", "http://www.idpf.org/2007/opf",
                "version", "3.0",
                "unique-identifier", "id",
                "xml:lang", texts.language()),
            p -> {
              p.element(
                  "metadata",
                  sorted("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
                  d -> {
                    d.text("dc:identifier", sorted("id", "id"), "urn:newshook:" + identity());
                    d.text("dc:title", title);
                    for (String language : languages()) {
                      d.text("dc:language", language);
                    }
                    for (String site : sites()) {
                      d.text("dc:source", site);
                    }
                    d.text("meta", sorted("property", "dcterms:modified"), modified());
                  });
              p.element("manifest", Map.of(), this::manifest);
              p.element("spine", Map.of(), this::spine);
            }));
  }

  private void manifest(Markup m) throws javax.xml.stream.XMLStreamException {
    String xhtml = "application/xhtml+xml";
    m.empty("item", sorted("id", "css", "href", "style.css", "media-type", "text/css"));
    m.empty(
        "item", sorted("id", "nav", "href", "nav.xhtml", "media-type", xhtml, "properties", "nav"));
    for (Whole whole : chapters) {
      m.empty("item", sorted("id", id(whole), "href", file(whole), "media-type", xhtml));
    }
  }

  private void spine(Markup m) throws javax.xml.stream.XMLStreamException {
    m.empty("itemref", sorted("idref", "nav"));
    for (Whole whole : chapters) {
      m.empty("itemref", sorted("idref", id(whole)));
    }
  }

  /** Ids may not begin with a digit or a dash. */
  private static String id(Whole whole) {
    return "a-" + whole.article().id();
  }

  private String identity() {
    return ArticleId.of(
            chapters.stream().map(w -> w.article().id().value()).collect(Collectors.joining(" ")))
        .value();
  }

  private List<String> languages() {
    List<String> languages = new ArrayList<>(List.of(texts.language()));
    chapters.stream().map(w -> language(w.article())).distinct().forEach(languages::add);
    return languages.stream().distinct().toList();
  }

  private List<String> sites() {
    return chapters.stream().map(w -> Links.host(w.article().url())).distinct().sorted().toList();
  }

  private String modified() {
    return chapters.stream()
        .map(w -> w.article().changedAt())
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH)
        .truncatedTo(ChronoUnit.SECONDS)
        .toString();
  }

  private String nav() {
    String entries =
        chapters.stream()
            .map(w ->
                "<li><a href=\"%s\"><bdi lang=\"%s\" xml:lang=\"%s\">%s</bdi></a></li>\n"
                    .formatted(
                        file(w), language(w.article()), language(w.article()), title(w.article())))
            .collect(Collectors.joining());
    String list =
        entries.isEmpty()
            ? "<li><a href=\"nav.xhtml\">" + escaped(texts.say("list.empty")) + "</a></li>\n"
            : entries;
    return page(
        texts.language(),
        "auto",
        escaped(title),
        "<nav xmlns:epub=\"http://www.idpf.org/2007/ops\" epub:type=\"toc\">\n<h1>%s</h1>\n<ol>\n%s</ol>\n</nav>"
            .formatted(escaped(title), list));
  }

  private String chapter(Whole whole) {
    Article article = whole.article();
    String text = new Content(whole.html()).xhtml();
    return page(
        language(article),
        Languages.direction(article.language()),
        title(article),
        "<h1>%s</h1>\n<p class=\"about\">%s</p>\n%s\n<p class=\"about\">%s</p>"
            .formatted(
                title(article),
                about(article),
                text.isEmpty() ? "<p>" + escaped(texts.say("article.nobody")) + "</p>" : text,
                original(article)));
  }

  private String about(Article article) {
    String site = article.siteName().isBlank() ? Links.host(article.url()) : article.siteName();
    String when =
        article.publishedAt() == null ? "" : dates.published(article.publishedAt()).text();
    return escaped(
        List.of(site, article.byline(), when).stream()
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" · ")));
  }

  private String original(Article article) {
    String rights = escaped(texts.say("article.rights", Links.host(article.url())));
    String url = Links.outward(article.url());
    return url.isEmpty()
        ? rights
        : "<a href=\"%s\">%s</a> %s"
            .formatted(escaped(url), escaped(texts.say("article.original")), rights);
  }

  private String title(Article article) {
    String title = article.title();
    return escaped(title.isBlank() ? texts.say("article.untitled") : title);
  }

  /** BCP 47 wants letters first; what a page says is not always that. */
  private String language(Article article) {
    return article.language().matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        ? article.language()
        : "und";
  }

  private static String page(String language, String direction, String title, String body) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" lang="%s" xml:lang="%s" dir="%s">
    <head>
    <title>%s</title>
    <link rel="stylesheet" type="text/css" href="style.css"/>
    </head>
    <body>
    %s
    </body>
    </html>
    """
        .formatted(language, language, direction, title, body);
  }

  private static String escaped(String text) {
    return Markup.escaped(Xhtml.legal(text));
  }

  private static Map<String, String> sorted(String... pairs) {
    Map<String, String> map = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
