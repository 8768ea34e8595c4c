package newshook.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One item of the table: attributes by name. What is empty or absent is not written, and reads as
 * empty.
 */
final class Row {
  /** Three digits of a second always, so that text order is time order. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Map<String, AttributeValue> attributes;

  private Row(Map<String, AttributeValue> attributes) {
    this.attributes = attributes;
  }

  static Row keyed(String pk, String sk) {
    return new Row(new HashMap<>()).put("pk", pk).put("sk", sk);
  }

  static Row of(Map<String, AttributeValue> attributes) {
    return new Row(attributes);
  }

  static String time(Instant at) {
    return TIME.format(at);
  }

  Map<String, AttributeValue> attributes() {
    return attributes;
  }

  Row put(String name, String value) {
    if (!value.isEmpty()) {
      attributes.put(name, AttributeValue.fromS(wellFormed(value)));
    }
    return this;
  }

  Row put(String name, long value) {
    attributes.put(name, AttributeValue.fromN(Long.toString(value)));
    return this;
  }

  Row put(String name, Instant at) {
    return put(name, time(at));
  }

  Row put(String name, List<String> values) {
    if (!values.isEmpty()) {
      attributes.put(name, texts(values));
    }
    return this;
  }

  static AttributeValue texts(List<String> values) {
    return AttributeValue.fromL(
        values.stream().map(v -> AttributeValue.fromS(wellFormed(v))).toList());
  }

  /** Text that may be long: compressed. */
  Row putLong(String name, String text) {
    return text.isEmpty() ? this : put(name, Gzip.pack(text));
  }

  Row put(String name, byte[] bytes) {
    attributes.put(name, AttributeValue.fromB(SdkBytes.fromByteArray(bytes)));
    return this;
  }

  Row remove(String name) {
    attributes.remove(name);
    return this;
  }

  boolean has(String name) {
    return attributes.containsKey(name);
  }

  String text(String name) {
    AttributeValue value = attributes.get(name);
    return value == null || value.s() == null ? "" : value.s();
  }

  /** A number, or 0. */
  long number(String name) {
    AttributeValue value = attributes.get(name);
    return value == null || value.n() == null ? 0 : Long.parseLong(value.n());
  }

  /** A number that may be damaged: 0 then, and where there is none. */
  int count(String name) {
    try {
      return Math.toIntExact(number(name));
    } catch (ArithmeticException | NumberFormatException _) {
      return 0;
    }
  }

  /** A moment that may be damaged: empty then, and where there is none. */
  Optional<Instant> moment(String name) {
    try {
      return instant(name);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  Optional<Instant> instant(String name) {
    return has(name) ? Optional.of(Instant.parse(text(name))) : Optional.empty();
  }

  List<String> texts(String name) {
    AttributeValue value = attributes.get(name);
    return value == null
        ? List.of()
        : value.l().stream().map(AttributeValue::s).filter(Objects::nonNull).toList();
  }

  String longText(String name) {
    return has(name) ? Gzip.unpack(bytes(name)) : "";
  }

  byte[] bytes(String name) {
    AttributeValue value = attributes.get(name);
    return value == null || value.b() == null ? new byte[0] : value.b().asByteArrayUnsafe();
  }

  /** DynamoDB refuses lone surrogates; they become question marks. */
  static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
