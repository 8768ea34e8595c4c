package newshook.dev;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import newshook.lambda.App;
import newshook.lambda.ArticleHandler;
import newshook.lambda.IndexHandler;
import newshook.lambda.ReadingHandler;
import newshook.lambda.ReplayHandler;
import newshook.lambda.WebhookHandler;

/** The five functions on one app, called with an event's bytes, as Lambda does it. */
public final class Functions {
  /** As {@code template.yaml} names them. */
  public enum Name {
    WEBHOOK("WebhookFunction", Duration.ofSeconds(20)),
    ARTICLE("ArticleFunction", Duration.ofMinutes(2)),
    REPLAY("ReplayFunction", Duration.ofMinutes(5)),
    READING("ReadingFunction", Duration.ofSeconds(15)),
    INDEX("IndexFunction", Duration.ofMinutes(15));

    private final String function;
    private final Duration limit;

    Name(String function, Duration limit) {
      this.function = function;
      this.limit = limit;
    }

    public String function() {
      return function;
    }

    /** How long it may take. */
    public Duration limit() {
      return limit;
    }
  }

  private final RequestStreamHandler webhook;
  private final RequestStreamHandler article;
  private final RequestStreamHandler replay;
  private final RequestStreamHandler reading;
  private final RequestStreamHandler index;
  private final Consumer<String> log;

  public Functions(App app, Consumer<String> log) {
    this.webhook = new WebhookHandler(app);
    this.article = new ArticleHandler(app);
    this.replay = new ReplayHandler(app);
    this.reading = new ReadingHandler(app);
    this.index = new IndexHandler(app);
    this.log = log;
  }

  /** The answer's bytes; what the handler throws leaves as it is. */
  public byte[] call(Name name, byte[] event) throws IOException {
    var answer = new ByteArrayOutputStream();
    handler(name)
        .handleRequest(
            new ByteArrayInputStream(event),
            answer,
            new LocalContext(name.function, name.limit, log));
    return answer.toByteArray();
  }

  private RequestStreamHandler handler(Name name) {
    return switch (name) {
      case WEBHOOK -> webhook;
      case ARTICLE -> article;
      case REPLAY -> replay;
      case READING -> reading;
      case INDEX -> index;
    };
  }
}
