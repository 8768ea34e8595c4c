package newshook.bench;

/** What is measured: a function, and how it is started. */
enum ColdStartCase {
  HELLO_AOT(Function.HELLO, Start.AOT),
  HELLO_PLAIN(Function.HELLO, Start.PLAIN),
  ACCEPT_PLAIN(Function.ACCEPT, Start.PLAIN),
  ACCEPT_AOT(Function.ACCEPT, Start.AOT),
  ACCEPT_PRIMED(Function.ACCEPT, Start.PRIMED),
  ARTICLE_PLAIN(Function.ARTICLE, Start.PLAIN),
  ARTICLE_AOT(Function.ARTICLE, Start.AOT),
  ARTICLE_PRIMED(Function.ARTICLE, Start.PRIMED),
  READ_PLAIN(Function.READ, Start.PLAIN),
  READ_AOT(Function.READ, Start.AOT),
  READ_PRIMED(Function.READ, Start.PRIMED);

  /** As Lambda starts every function without SnapStart, and the template those that have it. */
  static final String FIRST_LEVEL = "-XX:TieredStopAtLevel=1";

  /**
   * The same for what has run but a few times: what priming runs is compiled before the snapshot.
   */
  private static final String FIRST_LEVEL_SOON =
      FIRST_LEVEL
          + " -XX:Tier3InvocationThreshold=2 -XX:Tier3MinInvocationThreshold=2"
          + " -XX:Tier3CompileThreshold=20";

  private final Function function;
  private final Start start;

  ColdStartCase(Function function, Start start) {
    this.function = function;
    this.start = start;
  }

  Function function() {
    return function;
  }

  Start start() {
    return start;
  }

  String label() {
    return function.label + ", " + start.label;
  }

  /** The functions. */
  enum Function {
    HELLO("hello", "newshook.bench.ColdStartHello", ""),
    ACCEPT("first accept", "newshook.lambda.WebhookHandler", FIRST_LEVEL),
    ARTICLE("first article", "newshook.lambda.ColdStartArticle", FIRST_LEVEL_SOON),
    READ("first list of articles", "newshook.lambda.ReadingHandler", FIRST_LEVEL);

    private final String label;
    private final String handler;
    private final String toolOptions;

    /**
     * @param toolOptions the template's {@code JAVA_TOOL_OPTIONS}
     */
    Function(String label, String handler, String toolOptions) {
      this.label = label;
      this.handler = handler;
      this.toolOptions = toolOptions;
    }

    String toolOptions() {
      return toolOptions;
    }

    String handler() {
      return handler;
    }
  }

  /** How a process comes to its first event. */
  enum Start {
    /** As a function without SnapStart: the JDK's own archive, and Lambda's flags. */
    PLAIN("unprimed"),
    /** As the container image: everything in an AOT cache. */
    AOT("AOT cache"),
    /** As SnapStart: hooks, garbage collection, then the clock, then the event. */
    PRIMED("primed");

    private final String label;

    Start(String label) {
      this.label = label;
    }
  }
}
