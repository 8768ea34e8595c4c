package newshook.article;

/**
 * Names an article by the key of its canonical URL, in which {@code www.}, {@code m.} and {@code
 * amp.} are one site: that is what makes storing it twice harmless.
 */
public record ArticleId(String value) {
  public ArticleId {
    Hash.checked("ArticleId", value);
  }

  public static ArticleId of(String key) {
    return new ArticleId(Hash.of(key));
  }

  @Override
  public String toString() {
    return value;
  }
}
