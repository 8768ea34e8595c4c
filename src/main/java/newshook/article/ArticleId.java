package newshook.article;

/** Names an article by its canonical URL: the key that makes storing it twice harmless. */
public record ArticleId(String value) {
  public ArticleId {
    Hash.checked("ArticleId", value);
  }

  public static ArticleId of(String canonicalUrl) {
    return new ArticleId(Hash.of(canonicalUrl));
  }

  @Override
  public String toString() {
    return value;
  }
}
