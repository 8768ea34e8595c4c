package newshook.slowlane;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newshook.store.GoogleLink;

/**
 * One question to Google about several ids, and what its answer says. The calls are numbered and
 * come back in any order; of one call alone Google says {@code generic} instead of a number.
 */
final class BatchCall {
  static final String URL = "https://news.google.com/_/DotsSplashUi/data/batchexecute";

  private static final String METHOD = "Fbv4je";
  private static final String ALONE = "generic";
  private static final String FOUND = "garturlres";

  /** Reader's language, country and page, as the page itself sends them; none matters here. */
  private static final String READER =
      "[[\"X\",\"X\",[\"X\",\"X\"],null,null,1,1,\"US:en\",null,1,null,null,null,null,null,0,1],"
          + "\"X\",\"X\",1,[1,1,1],1,1,null,0,0,null,0]";

  private static final int NAME_AT = 6;
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).build())
          .build();
  private static final JSON READ = JSON.builder(FACTORY).build();

  private final List<GoogleLink> links;

  BatchCall(List<GoogleLink> links) {
    this.links = List.copyOf(links);
  }

  /** The body of the POST. */
  String form() {
    String calls =
        text(json -> {
          json.writeStartArray();
          json.writeStartArray();
          for (int i = 0; i < links.size(); i++) {
            json.writeStartArray();
            json.writeString(METHOD);
            json.writeString(arguments(links.get(i)));
            json.writeNull();
            json.writeString(name(i));
            json.writeEndArray();
          }
          json.writeEndArray();
          json.writeEndArray();
        });
    return "f.req=" + URLEncoder.encode(calls, StandardCharsets.UTF_8);
  }

  private static String arguments(GoogleLink link) {
    return text(json -> {
      json.writeStartArray();
      json.writeString("garturlreq");
      json.writeRawValue(READER);
      json.writeString(link.id());
      json.writeNumber(Long.parseLong(link.timestamp()));
      json.writeString(link.signature());
      json.writeEndArray();
    });
  }

  private String name(int i) {
    return links.size() == 1 ? ALONE : Integer.toString(i + 1);
  }

  /**
   * The targets that the answer tells, by id. What it does not tell, or tells in a way that could
   * belong to another id, is not there.
   */
  Map<String, String> targets(String answer) {
    Map<String, String> byName = new LinkedHashMap<>();
    for (List<?> row : rows(answer)) {
      String target = target(row);
      if (!target.isEmpty()) {
        byName.put(links.size() == 1 ? ALONE : nameOf(row), target);
      }
    }
    Map<String, String> targets = new LinkedHashMap<>();
    for (int i = 0; i < links.size(); i++) {
      String target = byName.get(name(i));
      if (target != null) {
        targets.put(links.get(i).id(), target);
      }
    }
    return targets;
  }

  private static String nameOf(List<?> row) {
    return row.size() > NAME_AT && row.get(NAME_AT) instanceof String name ? name : "";
  }

  /** A row's third element is a JSON text of its own: {@code ["garturlres", target, …]}. */
  private static String target(List<?> row) {
    if (row.size() < 3 || !(row.get(2) instanceof String inner) || !inner.contains(FOUND)) {
      return "";
    }
    try {
      return READ.anyFrom(inner) instanceof List<?> said
              && said.size() > 1
              && FOUND.equals(said.getFirst())
              && said.get(1) instanceof String url
          ? url
          : "";
    } catch (IOException _) {
      return ""; // as good as no answer
    }
  }

  /**
   * The rows of all the arrays behind the line that guards against scripts. Between them there may
   * be their lengths.
   */
  private static List<List<?>> rows(String answer) {
    List<List<?>> rows = new ArrayList<>();
    int start = answer.indexOf('['); // the guard, )]}', has none
    try (JsonParser json = FACTORY.createParser(answer.substring(Math.max(0, start)))) {
      while (start >= 0 && json.nextToken() != null) {
        if (json.currentToken() == JsonToken.START_ARRAY
            && READ.anyFrom(json) instanceof List<?> all) {
          all.stream().filter(List.class::isInstance).forEach(row -> rows.add((List<?>) row));
        }
      }
    } catch (IOException _) {
      return rows; // what came before the damage counts
    }
    return rows;
  }

  /** Writes JSON. */
  private interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  private static String text(Writing writing) {
    var text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      writing.to(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
