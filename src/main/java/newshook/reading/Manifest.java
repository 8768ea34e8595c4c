package newshook.reading;

import java.util.List;
import java.util.Map;
import newshook.reading.api.Json;
import newshook.reading.words.Texts;

/** Makes the archive an app that a telephone can share to. */
final class Manifest {
  private Manifest() {}

  static String of(Texts texts) {
    return Json.write(
        Map.of(
            "name", "newshook",
            "short_name", "newshook",
            "description", texts.say("share.app"),
            "lang", texts.language(),
            "start_url", "/",
            "scope", "/",
            "display", "standalone",
            "icons",
                List.of(
                    Map.of("src", "/static/favicon.svg", "sizes", "any", "type", "image/svg+xml")),
            "share_target",
                Map.of(
                    "action",
                    "/share",
                    "method",
                    "GET",
                    "params",
                    Map.of("title", "title", "text", "text", "url", "url"))));
  }
}
