package newshook.dev;

import java.util.List;

/** One command of the tool. */
interface Command {
  /** As it is typed. */
  String name();

  /** What it does, in one line. */
  String summary();

  /** Its arguments and options, as {@code --help} prints them below the summary. */
  String usage();

  /**
   * Runs it; returns the exit code. Wrong arguments are an {@link IllegalArgumentException} with
   * the reason.
   */
  int run(List<String> args) throws Exception;
}
