package newshook.search;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import newshook.article.ArticleId;

/** The documents of a packed segment: which article each is, when it came, how long it is. */
final class Docs {
  final long[] high;
  final long[] low;
  final int[] stored;
  final int[] day;
  final int[] length;
  final short[] stamp;

  Docs(int size) {
    high = new long[size];
    low = new long[size];
    stored = new int[size];
    day = new int[size];
    length = new int[size];
    stamp = new short[size];
  }

  static Docs of(List<Terms> entries) {
    Docs docs = new Docs(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      Terms entry = entries.get(i);
      byte[] id = bytes(entry.id());
      docs.high[i] = ByteBuffer.wrap(id).getLong();
      docs.low[i] = ByteBuffer.wrap(id).getLong(8);
      docs.stored[i] = entry.stored();
      docs.day[i] = entry.day();
      docs.length[i] = entry.length();
      docs.stamp[i] = entry.stamp();
    }
    return docs;
  }

  private static byte[] bytes(ArticleId id) {
    return Base64.getUrlDecoder().decode(id.value());
  }

  /** The first 64 bits of an id: enough to know one of millions by. */
  static long key(ArticleId id) {
    return ByteBuffer.wrap(bytes(id)).getLong();
  }

  int size() {
    return high.length;
  }

  ArticleId id(int doc) {
    byte[] bytes = ByteBuffer.allocate(16).putLong(high[doc]).putLong(low[doc]).array();
    return new ArticleId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  void copy(int to, Docs from, int doc) {
    high[to] = from.high[doc];
    low[to] = from.low[doc];
    stored[to] = from.stored[doc];
    day[to] = from.day[doc];
    length[to] = from.length[doc];
    stamp[to] = from.stamp[doc];
  }

  /** Column by column, which deflates better. */
  void write(Bytes.Out out) {
    out.number(size());
    for (int i = 0; i < size(); i++) {
      out.fixed(high[i]).fixed(low[i]);
    }
    for (int i = 0; i < size(); i++) {
      out.signed(stored[i] - (i == 0 ? 0L : stored[i - 1]));
    }
    for (int i = 0; i < size(); i++) {
      out.signed(day[i] - stored[i] / 86_400L);
    }
    for (int value : length) {
      out.number(value);
    }
    for (short value : stamp) {
      out.octet(value >> 8).octet(value);
    }
  }

  static Docs read(Bytes.In in) {
    Docs docs = new Docs(in.count());
    for (int i = 0; i < docs.size(); i++) {
      docs.high[i] = in.fixed();
      docs.low[i] = in.fixed();
    }
    for (int i = 0; i < docs.size(); i++) {
      docs.stored[i] = (int) (in.signed() + (i == 0 ? 0 : docs.stored[i - 1]));
    }
    for (int i = 0; i < docs.size(); i++) {
      docs.day[i] = (int) in.signed() + docs.stored[i] / 86_400;
    }
    for (int i = 0; i < docs.size(); i++) {
      docs.length[i] = in.count();
    }
    for (int i = 0; i < docs.size(); i++) {
      docs.stamp[i] = (short) ((in.octet() << 8) | in.octet());
    }
    return docs;
  }
}
