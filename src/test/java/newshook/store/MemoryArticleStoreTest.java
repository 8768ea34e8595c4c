package newshook.store;

class MemoryArticleStoreTest extends ArticleStoreContract {
  @Override
  protected ArticleStore store() {
    return new MemoryArticleStore();
  }
}
