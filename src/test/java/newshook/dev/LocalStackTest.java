package newshook.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole stack over HTTP, as a sender and a reader see it. */
class LocalStackTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void showsAnArticleOnceHoweverOftenItIsPosted() throws Exception {
    try (LocalStack stack = new LocalStack(0, "memory", List.of())) {
      for (int i = 0; i < 10; i++) {
        assertEquals(202, post(stack, stack.demo().uri(DemoSite.CRANE).toString()).statusCode());
      }

      List<?> articles = articles(stack, 1);

      assertEquals(1, articles.size());
      assertTrue(get(stack, "/").body().contains("Old harbour crane"));
    }
  }

  @Test
  void checksATestPostInItsCharset() throws Exception {
    try (LocalStack stack = new LocalStack(0, "memory", List.of())) {
      String body = "{\"title\":\"Café\",\"url\":\"https://example.org/\"}";
      HttpRequest request =
          HttpRequest.newBuilder(stack.uri().resolve("/api/v1/setup/check"))
              .header("Authorization", "Bearer " + stack.token())
              .header("Content-Type", "application/json; charset=iso-8859-1")
              .POST(BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1))
              .build();

      String said = http.send(request, BodyHandlers.ofString()).body();

      assertTrue(said.contains("\"title\":\"Café\""), said);
    }
  }

  @Test
  void readsEveryStoryOfTheDemoSite() throws Exception {
    try (LocalStack stack = new LocalStack(0, "memory", List.of())) {
      DemoSite demo = stack.demo();
      for (DemoSite.Item item : demo.items()) {
        assertEquals(202, post(stack, item.link().toString()).statusCode());
      }

      String all = articles(stack, demo.items().size() - 1).toString();

      assertTrue(
          all.contains(demo.uri(DemoSite.FERRY).toString()), "behind the short link: " + all);
      assertTrue(
          all.contains(demo.uri(DemoSite.LIBRARY).toString()), "under Google's link: " + all);
      assertTrue(all.contains("Brücke"), "UTF-8 under another name: " + all);
      assertTrue(all.contains("même"), "Latin-1 under another name: " + all);
      assertTrue(all.contains("PAYWALL"), "paid: " + all);
      String waiting = items(stack, "/api/v1/deliveries?status=RETRY", 1).toString();
      assertTrue(waiting.contains("HTTP_5XX"), "fails twice: " + waiting);
    }
  }

  @Test
  void startedAgainItStillHasItsArticles(@TempDir Path folder) throws Exception {
    try (LocalStack stack = new LocalStack(0, folder.toString(), List.of())) {
      assertEquals(202, post(stack, stack.demo().uri(DemoSite.CRANE).toString()).statusCode());
      assertEquals(1, articles(stack, 1).size());
    }

    try (LocalStack stack = new LocalStack(0, folder.toString(), List.of())) {
      assertEquals(1, articles(stack, 1).size());
    }
  }

  private List<?> articles(LocalStack stack, int wanted) throws Exception {
    return items(stack, "/api/v1/articles", wanted);
  }

  /** What a list of the API holds, as soon as there is so much. */
  private List<?> items(LocalStack stack, String list, int wanted) throws Exception {
    Instant end = Instant.now().plus(LIMIT);
    while (true) {
      Map<String, Object> answer = JSON.std.mapFrom(get(stack, list).body());
      if (answer.get("items") instanceof List<?> items
          && (items.size() >= wanted || Instant.now().isAfter(end))) {
        return items;
      }
      Thread.onSpinWait();
    }
  }

  private HttpResponse<String> post(LocalStack stack, String link)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(stack.uri().resolve("/hook/" + stack.token()))
            .POST(BodyPublishers.ofString(link))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(LocalStack stack, String path)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(stack.uri().resolve(path))
            .header("Authorization", "Bearer " + stack.token())
            .build(),
        BodyHandlers.ofString());
  }
}
