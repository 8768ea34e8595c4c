package newshook.reading.page;

/** Decides whether the lead image is shown above a text. */
public final class LeadImage {
  private LeadImage() {}

  /** The image, or empty where it is no web address or the text shows it already. */
  public static String of(String image, String html) {
    String address = Links.outward(image);
    if (address.isEmpty() || shows(html, address)) {
      return "";
    }
    return address;
  }

  /** Sizes and crops are asked for behind the question mark: the path names the picture. */
  private static boolean shows(String html, String address) {
    int question = address.indexOf('?');
    String picture = question < 0 ? address : address.substring(0, question);
    return html.contains(picture.replace("&", "&amp;"));
  }
}
