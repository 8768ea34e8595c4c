package newshook.dev;

import java.io.IOException;
import java.util.List;

/** {@code newshook stack}: what {@code mvn} alone starts, without Maven. */
final class StackCommand implements Command {
  @Override
  public String name() {
    return "stack";
  }

  @Override
  public String summary() {
    return "starts the whole local stack, as mvn alone does";
  }

  @Override
  public String usage() {
    return """
    newshook stack [--port N] [--data DIR|memory] [--allow HOST:PORT,…]

      --port N      0 for a free one; 8787 if nothing is said
      --data DIR    where the table is kept, or memory to keep nothing; .newshook
      --allow …     private addresses that may be fetched

    Ready once target/local.json is there. Ctrl-C ends it.\
    """;
  }

  @Override
  public int run(List<String> args) throws IOException {
    LocalStack.main(args.toArray(new String[0]));
    return await();
  }

  /** The stack lives in threads of its own; the process ends by a signal. */
  private static int await() {
    try {
      Thread.currentThread().join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }
}
