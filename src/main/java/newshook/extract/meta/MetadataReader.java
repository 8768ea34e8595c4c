package newshook.extract.meta;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newshook.article.PublishedAt;
import newshook.extract.block.PageBlocks;
import newshook.extract.block.PageIndex;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads a page's metadata, each part from the surest place that has it. */
public final class MetadataReader {
  private static final Pattern PARTS = Pattern.compile("\\s[|–—·-]\\s");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  private final Document page;
  private final URI url;
  private final String tab;
  private final PageIndex index;
  private final JsonLd jsonLd;
  private final MetaTags meta;
  private final Map<String, String> from = new HashMap<>();

  private MetadataReader(Document page, URI url, PageIndex index) {
    this.page = page;
    this.url = url;
    this.tab = page.title();
    this.index = index;
    this.jsonLd = JsonLd.of(index);
    this.meta = MetaTags.of(index);
  }

  public static Metadata read(Document page, URI url, PageBlocks blocks) {
    return new MetadataReader(page, url, blocks.index()).read(blocks);
  }

  private Metadata read(PageBlocks blocks) {
    String site = siteName();
    TitleFinder.Title title = new TitleFinder(index, tab, jsonLd, meta, site).find();
    Surroundings around = Surroundings.of(blocks, title.printed());
    Bylines.Signed signed = new Bylines(index, jsonLd, meta, siteNames(site), around).find();
    DateFinder dates = new DateFinder(index, tab, jsonLd, meta, url, around);
    Optional<PublishedAt> published = dates.published();
    Optional<PublishedAt> modified = dates.modified();
    note("title", title.text(), title.where());
    note("authors", String.join("", signed.names()), signed.where());
    published.ifPresent(p -> from.put("publishedAt", p.from()));
    modified.ifPresent(m -> from.put("modifiedAt", m.from()));
    String description =
        pick(
            "excerpt",
            said("meta", meta.first("og:description", "description", "twitter:description")),
            said("json-ld", jsonLd.text("description")));
    return new Metadata(
        title.text(),
        title.printed(),
        String.join(", ", signed.names()),
        signed.people(),
        published.orElse(null),
        modified.orElse(null),
        site,
        pick(
            "section",
            said("json-ld", jsonLd.text("articleSection")),
            said("meta", meta.first("article:section", "section"))),
        tags(),
        language(),
        leadImage(),
        canonicalUrl(),
        description,
        Standfirst.of(around.near(), description),
        jsonLd.text("articleBody"),
        jsonLd.wordCount(),
        isPaid(),
        jsonLd.hasArticle() || meta.first("og:type").equals("article"),
        Map.copyOf(from));
  }

  private void note(String part, String value, String where) {
    if (!value.isEmpty()) {
      from.put(part, where);
    }
  }

  /** A value, and the part of the page that says it. */
  private record Said(String where, String value) {}

  private static Said said(String where, String value) {
    return new Said(where, value);
  }

  /** The first value that says anything; where it stands is noted. */
  private String pick(String part, Said... values) {
    for (Said said : values) {
      if (!said.value().isBlank()) {
        from.put(part, said.where());
        return Words.squeeze(said.value());
      }
    }
    return "";
  }

  private String siteName() {
    return pick(
        "siteName",
        said("meta", meta.first("og:site_name", "application-name", "twitter:app:name:iphone")),
        said("json-ld", jsonLd.siteName()),
        said("title", SiteNames.inTitle(titleParts(), host())),
        said("url", host()));
  }

  private List<String> titleParts() {
    return List.of(PARTS.split(tab, -1));
  }

  private SiteNames siteNames(String site) {
    return new SiteNames(site, url, titleParts());
  }

  private String host() {
    String host = url.getHost() == null ? "" : url.getHost();
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private boolean isPaid() {
    boolean stated = jsonLd.isPaid();
    boolean tiered = meta.first("article:content_tier").matches("locked|metered");
    note("paywalled", stated || tiered ? "paid" : "", stated ? "json-ld" : "meta");
    return stated || tiered;
  }

  private List<String> tags() {
    List<String> tags = tags("meta", meta.all("article:tag", "parsely-tags"));
    if (tags.isEmpty()) {
      tags = tags("json-ld", jsonLd.texts("keywords"));
    }
    return tags.isEmpty() ? tags("meta", meta.all("news_keywords", "keywords")) : tags;
  }

  private List<String> tags(String where, List<String> said) {
    List<String> tags =
        said.stream()
            .flatMap(t -> Stream.of(t.split(",", -1)))
            .map(Words::squeeze)
            .filter(t -> !t.isEmpty() && t.length() < 60)
            .distinct()
            .limit(30)
            .toList();
    note("tags", String.join("", tags), where);
    return tags;
  }

  private String language() {
    Element html = page.firstElementChild();
    String said =
        pick(
            "language",
            said("html", html == null ? "" : html.attr("lang")),
            said("html", html == null ? "" : html.attr("xml:lang")),
            said("meta", meta.first("og:locale", "language", "dc.language")),
            said("json-ld", jsonLd.text("inLanguage")));
    String tag = said.replace('_', '-').strip();
    if (LANGUAGE.matcher(tag).matches()) {
      return tag;
    }
    from.remove("language");
    return "";
  }

  private String leadImage() {
    Stream<Said> meta =
        this.meta
            .all(
                "og:image",
                "og:image:url",
                "og:image:secure_url",
                "twitter:image",
                "twitter:image:src")
            .stream()
            .map(image -> said("meta", image));
    Stream<Said> stated = jsonLd.images().stream().map(image -> said("json-ld", image));
    return pick("leadImage", first(Stream.concat(meta, stated), i -> !looksLikeLogo(i)));
  }

  /** The first whole address that will do. */
  private Said first(Stream<Said> addresses, Predicate<String> fits) {
    return addresses
        .flatMap(a -> absolute(a.value()).map(value -> said(a.where(), value)).stream())
        .filter(a -> fits.test(a.value()))
        .findFirst()
        .orElse(said("", ""));
  }

  private static boolean looksLikeLogo(String image) {
    String name = image.substring(image.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT);
    return name.contains("logo")
        || name.contains("favicon")
        || name.contains("placeholder")
        || name.contains("default-");
  }

  private String canonicalUrl() {
    Stream<Said> links =
        index.links().stream()
            .filter(l -> l.attr("rel").equalsIgnoreCase("canonical"))
            .limit(1)
            .map(l -> said("link", l.attr("href")));
    Stream<Said> others =
        Stream.of(said("meta", meta.first("og:url")), said("json-ld", jsonLd.text("url")));
    return pick("canonicalUrl", first(Stream.concat(links, others), this::canBe));
  }

  /**
   * A front page, or a loopback or bare-host slip of the site's system, is not an article's
   * address.
   */
  private boolean canBe(String candidate) {
    URI uri = URI.create(candidate);
    String host = uri.getHost();
    if (host == null || !host.contains(".") || host.equals("127.0.0.1")) {
      return false;
    }
    boolean front = uri.getRawPath() == null || uri.getRawPath().length() <= 1;
    boolean hereFront = url.getRawPath() == null || url.getRawPath().length() <= 1;
    return hereFront || !front || uri.getRawQuery() != null;
  }

  private Optional<String> absolute(String address) {
    if (address.isBlank()) {
      return Optional.empty();
    }
    try {
      URI uri = url.resolve(address.strip().replace(" ", "%20"));
      String scheme = uri.getScheme();
      return "http".equals(scheme) || "https".equals(scheme)
          ? Optional.of(uri.toString())
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // Not an address after all.
    }
  }
}
