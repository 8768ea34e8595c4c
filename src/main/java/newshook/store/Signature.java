package newshook.store;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Who wrote an item last: a mark that no two writes share. When an answer is lost, the SDK sends
 * the write again and meets its own condition; the mark tells that from somebody else's write.
 */
final class Signature {
  static final String NAME = "by";

  private Signature() {}

  /** From the secure generator: a snapshot of this process must not write the same twice. */
  static String fresh() {
    UUID random = UUID.randomUUID();
    return Long.toString(random.getMostSignificantBits() ^ random.getLeastSignificantBits(), 36);
  }

  /** Whether the item carries this mark; never, where there is none. */
  static boolean isOf(@Nullable AttributeValue mark, @Nullable Map<String, AttributeValue> item) {
    return mark != null && item != null && mark.equals(item.get(NAME));
  }
}
