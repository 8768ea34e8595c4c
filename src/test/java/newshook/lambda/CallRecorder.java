package newshook.lambda;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** Notes what a client is asked for, as a policy names it: {@code Query index/by-day}. */
final class CallRecorder implements ExecutionInterceptor {
  final Set<String> calls = new ConcurrentSkipListSet<>();

  @Override
  public void beforeExecution(
      Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
    SdkRequest request = context.request();
    String action = request.getClass().getSimpleName().replaceFirst("Request$", "");
    String index =
        switch (request) {
          case QueryRequest query when query.indexName() != null -> query.indexName();
          case ScanRequest scan when scan.indexName() != null -> scan.indexName();
          default -> "";
        };
    calls.add(action + (index.isEmpty() ? " table" : " index/" + index));
  }
}
