package newshook.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import newshook.bench.StubTable.Answer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** The stub table as the SDK's HTTP client: all of a call is real but the wire. */
final class StubClient implements SdkHttpClient {
  private final StubTable table;

  StubClient(StubTable table) {
    this.table = table;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        String target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElseThrow();
        byte[] body = request.contentStreamProvider().orElseThrow().newStream().readAllBytes();
        Answer answer = table.answer(target, body);
        return HttpExecuteResponse.builder()
            .response(SdkHttpResponse.builder().statusCode(answer.status()).build())
            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer.body())))
            .build();
      }

      @Override
      public void abort() {}
    };
  }

  @Override
  public void close() {}
}
