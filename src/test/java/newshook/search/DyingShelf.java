package newshook.search;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/** A process that dies before its n-th write, and writes nothing after that. */
final class DyingShelf {
  private static final Set<String> READS = Set.of("get", "manifest", "changes");

  private final int step;
  private int writes;

  DyingShelf(int step) {
    this.step = step;
  }

  static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  Shelf of(Shelf shelf) {
    return (Shelf)
        Proxy.newProxyInstance(
            Shelf.class.getClassLoader(),
            new Class<?>[] {Shelf.class},
            (_, method, arguments) -> {
              if (!READS.contains(method.getName()) && ++writes >= step) {
                throw new Death();
              }
              try {
                return method.invoke(shelf, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
