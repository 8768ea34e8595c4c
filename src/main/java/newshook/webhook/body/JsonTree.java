package newshook.webhook.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads JSON with limits on depth, texts, numbers and the whole. */
public final class JsonTree {
  /** Real events are a handful deep; each level is a stack frame. */
  private static final int MAX_DEPTH = 100;

  private static final int MAX_STRING = 4_000_000;
  private static final long MAX_DOCUMENT = 8_000_000;
  private static final int MAX_NUMBER = 1_000;
  private static final Pattern BAD_ESCAPE =
      Pattern.compile("\\\\(?:(?<ok>[\"\\\\/bfnrt]|u[0-9A-Fa-f]{4})|'|)");

  static final JsonFactory STRICT = builder().build();
  private static final JsonFactory LENIENT =
      builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private JsonTree() {}

  private static JsonFactoryBuilder builder() {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxStringLength(MAX_STRING)
            .maxDocumentLength(MAX_DOCUMENT)
            .maxNumberLength(MAX_NUMBER)
            .build();
    return new JsonFactoryBuilder()
        .streamReadConstraints(limits)
        // Names come from strangers: a shared symbol table would only grow.
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES);
  }

  /** One document that follows the standard to the letter. */
  public static Optional<Node> strict(String text) {
    List<Node> documents = read(STRICT, text);
    return documents.size() == 1 ? Optional.of(documents.getFirst()) : Optional.empty();
  }

  /**
   * What people write by hand: trailing commas, comments, raw line breaks, backslashes that escape
   * nothing, several documents one after the other.
   */
  public static Optional<Node> lenient(String text) {
    List<Node> documents = read(LENIENT, withWholeEscapes(text));
    return switch (documents.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(documents.getFirst());
      default -> Optional.of(new Node.Items(documents));
    };
  }

  /** A backslash that begins no escape stands for itself. */
  private static String withWholeEscapes(String text) {
    return text.indexOf('\\') < 0
        ? text
        : BAD_ESCAPE.matcher(text).replaceAll(e -> Matcher.quoteReplacement(whole(e)));
  }

  private static String whole(MatchResult escape) {
    if (escape.group("ok") != null) {
      return escape.group();
    }
    return escape.group().endsWith("'") ? "'" : "\\\\";
  }

  private static List<Node> read(JsonFactory factory, String text) {
    List<Node> documents = new ArrayList<>();
    try (JsonParser parser = factory.createParser(text)) {
      while (parser.nextToken() != null) {
        Node document = value(parser);
        if (document != null) {
          documents.add(document);
        }
      }
      return documents;
    } catch (IOException _) {
      return List.of(); // not JSON, or over a limit: the next reader has its turn
    }
  }

  private static @Nullable Node value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> fields(parser);
      case START_ARRAY -> items(parser);
      case VALUE_NULL -> null;
      default -> new Node.Text(parser.getText());
    };
  }

  private static Node fields(JsonParser parser) throws IOException {
    Node.Builder fields = new Node.Builder();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      Node value = value(parser);
      if (value != null) {
        fields.put(name, value);
      }
    }
    return fields.build();
  }

  private static Node items(JsonParser parser) throws IOException {
    List<Node> nodes = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Node value = value(parser);
      if (value != null) {
        nodes.add(value);
      }
    }
    return new Node.Items(nodes);
  }
}
