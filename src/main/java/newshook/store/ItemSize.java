package newshook.store;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What DynamoDB counts towards the 400 KB of an item: names and values, text as UTF-8 bytes.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">Item
 *     sizes</a>
 */
final class ItemSize {
  /** A list or map costs three bytes, and each of its entries one. */
  private static final int CONTAINER = 3;

  /** The longest number, for a number: counting its digits is not worth the code. */
  private static final int NUMBER = 21;

  private ItemSize() {}

  static int of(Map<String, AttributeValue> attributes) {
    int size = 0;
    for (var attribute : attributes.entrySet()) {
      size += utf8(attribute.getKey()) + of(attribute.getValue());
    }
    return size;
  }

  private static int of(AttributeValue value) {
    return switch (value.type()) {
      case S -> utf8(value.s());
      case B -> value.b().asByteArrayUnsafe().length;
      case L -> CONTAINER + value.l().stream().mapToInt(v -> 1 + of(v)).sum();
      case M -> CONTAINER + value.m().size() + of(value.m());
      case N -> NUMBER;
      case BOOL, NUL -> 1;
      case SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("no item of ours holds a " + value.type());
    };
  }

  static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
