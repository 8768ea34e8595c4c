package newshook.dev;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A folder of pages with what is true of them: {@code pages/ID.html.gz} and {@code truth.json}. */
final class ExtractCorpus {
  private static final URI NO_URL = URI.create("https://example.invalid/");

  /** One page's id, address and truth; the page itself stays on disk. */
  record Sample(String id, String url, Map<?, ?> truth) {
    /** A text of the truth; empty if it is silent. */
    String text(String key) {
      return truth.get(key) instanceof String s ? s : "";
    }

    /** A list of the truth; empty if it is silent. */
    List<String> texts(String key) {
      List<String> out = new ArrayList<>();
      if (truth.get(key) instanceof List<?> list) {
        list.forEach(v -> out.add(String.valueOf(v)));
      }
      return out;
    }

    URI uri() {
      try {
        return URI.create(url);
      } catch (IllegalArgumentException _) {
        return NO_URL; // A truth file's slip is no reason to skip the page.
      }
    }
  }

  private final Path dir;

  ExtractCorpus(Path dir) {
    this.dir = dir;
  }

  /** The pages whose id begins with the prefix, in the order of their ids. */
  List<Sample> samples(String prefix) throws IOException {
    Map<String, Sample> samples = new TreeMap<>();
    try (InputStream in = Files.newInputStream(dir.resolve("truth.json"))) {
      JSON.std
          .mapFrom(in)
          .forEach((id, truth) -> {
            if (truth instanceof Map<?, ?> fields && id.startsWith(prefix)) {
              String url = String.valueOf(fields.get("url")).strip();
              samples.put(id, new Sample(id, url, fields));
            }
          });
    }
    return List.copyOf(samples.values());
  }

  /** The page's characters: UTF-8 if they can be, else as jsoup sniffs them (mark, meta). */
  String html(Sample sample) throws IOException {
    Path file = dir.resolve("pages").resolve(sample.id() + ".html.gz");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      byte[] bytes = in.readAllBytes();
      Optional<String> utf8 = utf8(bytes);
      if (utf8.isPresent()) {
        return utf8.get();
      }
      Document sniffed = Jsoup.parse(new ByteArrayInputStream(bytes), null, sample.url());
      return new String(bytes, sniffed.charset());
    }
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty(); // Another charset, or a page with a broken end.
    }
  }
}
