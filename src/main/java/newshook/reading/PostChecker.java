package newshook.reading;

import java.util.List;
import java.util.Map;
import newshook.article.FeedItem;
import newshook.reading.words.Remark;

/** Checks a test post: what it would become, and what is wrong with it. Keeps nothing. */
@FunctionalInterface
public interface PostChecker {
  Checked check(Posted post);

  /**
   * A post as a sender would make it.
   *
   * @param address it would go to, as typed into the sender; empty if nobody said
   * @param headers names in lower case
   * @param zone of dates that name none; empty for the archive's
   */
  record Posted(String address, Map<String, String> headers, String body, String zone) {
    public Posted {
      headers = Map.copyOf(headers);
    }
  }

  /**
   * What would come of it.
   *
   * @param mode how the body was read; empty where it was not
   * @param zone that dates without one were read in
   */
  record Checked(String mode, String zone, List<FeedItem> items, List<Remark> remarks) {
    public Checked {
      items = List.copyOf(items);
      remarks = List.copyOf(remarks);
    }
  }
}
