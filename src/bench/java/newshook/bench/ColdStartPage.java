package newshook.bench;

/** A news page of our own, with the weight and the furniture of real ones: 193 KB. */
final class ColdStartPage {
  private static final int LENGTH = 193 * 1024;
  private static final String[] WORDS =
      ("the harbour council said on tuesday that the old crane would be moved before winter "
              + "because its feet have begun to sink into the quay and nobody wants to close "
              + "the market again after what happened to the ferry pier two years ago")
          .split(" ");

  private ColdStartPage() {}

  static String html() {
    StringBuilder page = new StringBuilder(LENGTH + 4096);
    page.append(
        """
        <!doctype html><html lang="en"><head><meta charset="utf-8">
        <title>Old crane to leave the quay before winter - Harbour Courier</title>
        <link rel="canonical" href="https://courier.example/2026/11/23/old-crane-leaves">
        <meta property="og:title" content="Old crane to leave the quay before winter">
        <meta property="og:site_name" content="Harbour Courier">
        <meta property="og:image" content="https://courier.example/img/crane.jpg">
        <meta name="description" content="The council moves the crane before its feet sink further.">
        <meta property="article:published_time" content="2026-11-23T09:30:00+01:00">
        <meta name="author" content="Mara Lindqvist">
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
        "headline":"Old crane to leave the quay before winter","datePublished":
        "2026-11-23T09:30:00+01:00","author":{"@type":"Person","name":"Mara Lindqvist"},
        "publisher":{"@type":"Organization","name":"Harbour Courier"}}</script>
        """);
    script(page, 22_000);
    style(page, 14_000);
    page.append("</head><body class=\"story\"><header><nav class=\"main-nav\"><ul>\n");
    links(page, 180);
    page.append("</ul></nav></header><main><article class=\"story-body\">\n");
    page.append("<h1>Old crane to leave the quay before winter</h1>\n");
    page.append(
        "<p class=\"byline\">By <a rel=\"author\" href=\"/by/mara\">Mara Lindqvist</a></p>");
    page.append("<time datetime=\"2026-11-23T09:30:00+01:00\">23 November 2026</time>\n");
    for (int i = 0; i < 45; i++) {
      paragraph(page, i, 55 + i % 30);
    }
    page.append("</article><aside class=\"related\"><h2>More stories</h2>\n");
    for (int i = 0; page.length() < LENGTH - 38_000; i++) {
      card(page, i);
    }
    page.append("</aside></main><footer><ul>\n");
    links(page, 60);
    page.append("</ul></footer>\n");
    script(page, LENGTH - page.length() - 20);
    return page.append("</body></html>\n").toString();
  }

  private static void paragraph(StringBuilder page, int number, int words) {
    page.append("<p>Part ").append(number + 1).append(':');
    for (int i = 0; i < words; i++) {
      page.append(' ').append(WORDS[(number * 7 + i * (1 + number % 3)) % WORDS.length]);
    }
    page.append(", as <a href=\"/2026/11/").append(number).append("\">reported before</a>.</p>\n");
  }

  private static void card(StringBuilder page, int i) {
    page.append("<div class=\"card\" data-id=\"c").append(i);
    page.append("\"><a href=\"/2026/10/story-").append(i).append("\"><img src=\"/img/t").append(i);
    page.append(".jpg\" alt=\"\" loading=\"lazy\" width=\"320\" height=\"180\"><h3>")
        .append(WORDS[i % WORDS.length])
        .append(" and other matters of the harbour</h3></a><span class=\"meta\">")
        .append("2 hours ago</span></div>\n");
  }

  private static void links(StringBuilder page, int count) {
    for (int i = 0; i < count; i++) {
      page.append("<li><a href=\"/section/").append(i).append("\">Section ").append(i);
      page.append("</a></li>\n");
    }
  }

  private static void script(StringBuilder page, int length) {
    int end = page.length() + length;
    page.append("<script>");
    for (int i = 0; page.length() < end; i++) {
      page.append("window.c")
          .append(i)
          .append("={id:")
          .append(i)
          .append(",on:function(e){return e}};");
    }
    page.append("</script>\n");
  }

  private static void style(StringBuilder page, int length) {
    int end = page.length() + length;
    page.append("<style>");
    for (int i = 0; page.length() < end; i++) {
      page.append(".card-").append(i).append("{margin:0 auto;padding:4px;color:#333}");
    }
    page.append("</style>\n");
  }
}
