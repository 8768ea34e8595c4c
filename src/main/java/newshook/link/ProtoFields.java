package newshook.link;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The top-level fields of a protobuf message; the last of a number wins, as protobuf has it. */
final class ProtoFields {
  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED_32 = 5;

  private final Map<Integer, Long> numbers = new HashMap<>();
  private final Map<Integer, byte[]> values = new HashMap<>();
  private final byte[] message;
  private int at;

  private ProtoFields(byte[] message) {
    this.message = message;
  }

  /**
   * @throws IllegalArgumentException where the bytes are no whole message
   */
  static ProtoFields read(byte[] message) {
    ProtoFields fields = new ProtoFields(message);
    while (fields.at < message.length) {
      fields.readField();
    }
    return fields;
  }

  boolean isEmpty() {
    return numbers.isEmpty() && values.isEmpty();
  }

  long number(int field) {
    return numbers.getOrDefault(field, 0L);
  }

  byte[] bytes(int field) {
    return values.getOrDefault(field, new byte[0]);
  }

  private void readField() {
    long tag = varint();
    int field = (int) Math.min(tag >>> 3, Integer.MAX_VALUE);
    switch ((int) (tag & 7)) {
      case VARINT -> numbers.put(field, varint());
      case BYTES -> values.put(field, slice(varint()));
      case FIXED_64 -> slice(8);
      case FIXED_32 -> slice(4);
      default -> throw new IllegalArgumentException("no such wire type: " + (tag & 7));
    }
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte next = slice(1)[0];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number of more than ten bytes");
  }

  private byte[] slice(long length) {
    if (length < 0 || length > message.length - at) {
      throw new IllegalArgumentException("the message ends before its field does");
    }
    byte[] slice = Arrays.copyOfRange(message, at, at + (int) length);
    at += (int) length;
    return slice;
  }
}
