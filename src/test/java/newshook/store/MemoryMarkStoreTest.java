package newshook.store;

class MemoryMarkStoreTest extends MarkStoreContract {
  @Override
  Stores stores() {
    var articles = new MemoryArticleStore();
    return new Stores(articles, new MemoryMarkStore(articles));
  }
}
