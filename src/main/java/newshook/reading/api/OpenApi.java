package newshook.reading.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The description of the API, which a test holds every answer against. */
public final class OpenApi {
  private OpenApi() {}

  public static String document() {
    try (InputStream in = OpenApi.class.getResourceAsStream("/newshook/reading/openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("missing in the jar: openapi.json");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading openapi.json", e);
    }
  }
}
