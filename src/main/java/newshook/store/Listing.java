package newshook.store;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param cursor where the next page starts, for {@code list} again; empty at the end
 */
public record Listing<T>(List<T> items, String cursor) {
  public Listing {
    items = List.copyOf(items);
  }
}
