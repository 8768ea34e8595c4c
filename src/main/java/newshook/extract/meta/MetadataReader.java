package newshook.extract.meta;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newshook.article.PublishedAt;
import newshook.extract.block.Block;
import newshook.extract.block.PageBlocks;
import newshook.extract.block.PageIndex;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads a page's metadata, each part from the surest place that has it. */
public final class MetadataReader {
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  private final Document page;
  private final URI url;
  private final PageIndex index;
  private final JsonLd jsonLd;
  private final MetaTags meta;
  private final Map<String, String> from = new HashMap<>();

  private MetadataReader(Document page, URI url, PageIndex index) {
    this.page = page;
    this.url = url;
    this.index = index;
    this.jsonLd = JsonLd.of(index);
    this.meta = MetaTags.of(index);
  }

  public static Metadata read(Document page, URI url, PageBlocks blocks) {
    return new MetadataReader(page, url, blocks.index()).read(blocks);
  }

  private Metadata read(PageBlocks blocks) {
    String site = siteName();
    Map.Entry<String, String> title =
        new TitleFinder(index, page.title(), jsonLd, meta, site).find();
    List<Block> near = Vicinity.of(blocks, title.getKey());
    Bylines.Signed signed = new Bylines(index, jsonLd, meta, siteNames(site), near, blocks).find();
    DateFinder dates = new DateFinder(index, jsonLd, meta, url, near, blocks);
    Optional<PublishedAt> published = dates.published();
    note("title", title.getKey(), title.getValue());
    note("authors", String.join("", signed.names()), signed.where());
    published.ifPresent(p -> from.put("publishedAt", p.from()));
    return new Metadata(
        title.getKey(),
        String.join(", ", signed.names()),
        signed.people(),
        published.orElse(null),
        dates.modified().orElse(null),
        site,
        pick(jsonLd.text("articleSection"), meta.first("article:section", "section")),
        tags(),
        language(),
        leadImage(),
        canonicalUrl(),
        pick(
            meta.first("og:description", "description", "twitter:description"),
            jsonLd.text("description")),
        jsonLd.text("articleBody"),
        jsonLd.wordCount(),
        jsonLd.isPaid() || meta.first("article:content_tier").matches("locked|metered"),
        jsonLd.hasArticle() || meta.first("og:type").equals("article"),
        Map.copyOf(from));
  }

  private void note(String part, String value, String where) {
    if (!value.isEmpty()) {
      from.put(part, where);
    }
  }

  private static String pick(String... values) {
    for (String value : values) {
      if (!value.isBlank()) {
        return Words.squeeze(value);
      }
    }
    return "";
  }

  private String siteName() {
    return pick(
        meta.first("og:site_name", "application-name", "twitter:app:name:iphone"),
        jsonLd.siteName(),
        host());
  }

  private SiteNames siteNames(String site) {
    return new SiteNames(site, url, List.of(page.title().split("\\s[|–—-]\\s", -1)));
  }

  private String host() {
    String host = url.getHost() == null ? "" : url.getHost();
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private List<String> tags() {
    List<String> tags = meta.all("article:tag", "parsely-tags");
    if (tags.isEmpty()) {
      tags = jsonLd.texts("keywords");
    }
    if (tags.isEmpty()) {
      tags = meta.all("news_keywords", "keywords");
    }
    return tags.stream()
        .flatMap(t -> Stream.of(t.split(",", -1)))
        .map(Words::squeeze)
        .filter(t -> !t.isEmpty() && t.length() < 60)
        .distinct()
        .limit(30)
        .toList();
  }

  private String language() {
    Element html = page.firstElementChild();
    String attribute = html == null ? "" : pick(html.attr("lang"), html.attr("xml:lang"));
    String said =
        pick(
            attribute,
            meta.first("og:locale", "language", "dc.language"),
            jsonLd.text("inLanguage"));
    String tag = said.replace('_', '-').strip();
    return LANGUAGE.matcher(tag).matches() ? tag : "";
  }

  private String leadImage() {
    Stream<String> said =
        Stream.concat(
            meta
                .all(
                    "og:image",
                    "og:image:url",
                    "og:image:secure_url",
                    "twitter:image",
                    "twitter:image:src")
                .stream(),
            jsonLd.images().stream());
    return said.map(this::absolute)
        .flatMap(Optional::stream)
        .filter(i -> !looksLikeLogo(i))
        .findFirst()
        .orElse("");
  }

  private static boolean looksLikeLogo(String image) {
    String name = image.substring(image.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT);
    return name.contains("logo")
        || name.contains("favicon")
        || name.contains("placeholder")
        || name.contains("default-");
  }

  private String canonicalUrl() {
    String link =
        index.links().stream()
            .filter(l -> l.attr("rel").equalsIgnoreCase("canonical"))
            .map(l -> l.attr("href"))
            .findFirst()
            .orElse("");
    Stream<String> said = Stream.of(link, meta.first("og:url"), jsonLd.text("url"));
    return said.map(this::absolute)
        .flatMap(Optional::stream)
        .filter(this::canBe)
        .findFirst()
        .orElse("");
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
