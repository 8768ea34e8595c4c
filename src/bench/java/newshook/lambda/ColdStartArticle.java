package newshook.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;

/** The article function as it is, but for the one address on loopback that it may fetch from. */
public final class ColdStartArticle implements RequestStreamHandler {
  private final ArticleHandler function =
      new ArticleHandler(App.fromEnvironment(Set.of(System.getenv("BENCH_SITE"))));

  /** As the function's own constructor for Lambda does it. */
  public ColdStartArticle() {
    function.prepare();
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    function.handleRequest(input, output, context);
  }
}
