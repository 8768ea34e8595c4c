package newshook.reading.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip in memory whose bytes depend on its files alone, not on when it is made. */
final class Archive {
  /** Just after the first moment that a zip knows: that one gets a second date beside it. */
  private static final LocalDateTime MADE = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

  Archive add(String name, String text) {
    return add(new ZipEntry(name), text.getBytes(StandardCharsets.UTF_8));
  }

  /** Not compressed: readers look at its bytes to know what the archive is. */
  Archive addPlain(String name, String text) {
    byte[] content = text.getBytes(StandardCharsets.US_ASCII);
    var crc = new CRC32();
    crc.update(content);
    var entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    return add(entry, content);
  }

  private Archive add(ZipEntry entry, byte[] content) {
    try {
      entry.setTimeLocal(MADE);
      zip.putNextEntry(entry);
      zip.write(content);
      zip.closeEntry();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("writing a zip to memory", e);
    }
  }

  byte[] close() {
    try {
      zip.close();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing a zip to memory", e);
    }
  }
}
