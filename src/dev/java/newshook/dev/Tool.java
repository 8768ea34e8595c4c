package newshook.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/** The command line: {@code target/newshook COMMAND …}. */
public final class Tool {
  private static final List<Command> COMMANDS =
      List.of(
          new InvokeCommand(),
          new AcceptCommand(),
          new ReadCommand(),
          new ExtractCommand(),
          new ExtractTrainCommand(),
          new BenchCommand(),
          new LoadCommand(),
          new CostCommand(),
          new SanitiseCommand(),
          new RulesCommand(),
          new GuardCommand(),
          new StackCommand(),
          new StatusCommand(),
          new FailuresCommand(),
          new ReplayCommand(),
          new RedriveCommand(),
          new ExportCommand(),
          new SearchCommand(),
          new SourceCommand(),
          new TokenCommand(),
          new CheckCommand(),
          new SortingCommand(),
          new WebSubCommand(),
          new ExtractMutateCommand());

  private Tool() {}

  public static void main(String[] args) throws Exception {
    System.exit(run(List.of(args)));
  }

  static int run(List<String> args) throws Exception {
    if (args.isEmpty() || isHelp(args.getFirst())) {
      System.out.println("newshook COMMAND …   (COMMAND --help says more)\n");
      COMMANDS.forEach(c -> System.out.printf("  %-10s %s%n", c.name(), c.summary()));
      return 0;
    }
    Optional<Command> command =
        COMMANDS.stream().filter(c -> c.name().equals(args.getFirst())).findFirst();
    if (command.isEmpty()) {
      System.err.println("newshook: no command '" + args.getFirst() + "'; see newshook --help");
      return 2;
    }
    List<String> rest = args.subList(1, args.size());
    if (rest.stream().anyMatch(Tool::isHelp)) {
      System.out.printf(
          "newshook %s: %s%n%n%s%n",
          command.get().name(), command.get().summary(), command.get().usage());
      return 0;
    }
    return run(command.get(), rest);
  }

  static int run(Command command, List<String> rest) throws Exception {
    try {
      return command.run(rest);
    } catch (IOException e) {
      return failed(command, e);
    } catch (UncheckedIOException e) {
      return failed(command, Objects.requireNonNullElse(e.getCause(), new IOException(e)));
    } catch (SdkException e) {
      System.err.println("newshook " + command.name() + ": AWS: " + e.getMessage());
      return 1;
    } catch (IllegalArgumentException | DateTimeException e) {
      System.err.println("newshook " + command.name() + ": " + e.getMessage());
      return 2;
    }
  }

  private static int failed(Command command, IOException e) {
    String what = e instanceof NoSuchFileException n ? "no such file: " + n.getFile() : "" + e;
    System.err.println("newshook " + command.name() + ": " + what);
    return 1;
  }

  private static boolean isHelp(String arg) {
    return arg.equals("--help") || arg.equals("-h");
  }
}
