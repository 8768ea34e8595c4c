package newshook.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * Reads one parameter of SSM Parameter Store, decrypted. One call, signed by the signer that comes
 * with the DynamoDB client: SSM's own client would be megabytes of classes for it.
 */
final class ParameterStore {
  /** The hook has twenty seconds in all. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final int TRIES = 2;

  private final Place place;
  private final AwsCredentialsProvider credentials;

  /**
   * Where a parameter is.
   *
   * @param endpoint of SSM in that region
   */
  record Place(String name, String region, URI endpoint) {}

  ParameterStore(Place place, AwsCredentialsProvider credentials) {
    this.place = place;
    this.credentials = credentials;
  }

  /**
   * The parameter's value.
   *
   * @throws SdkClientException where it cannot be had; what it holds is not told
   */
  String value() {
    IOException last = new IOException("not asked");
    try (SdkHttpClient client =
        UrlConnectionHttpClient.builder()
            .connectionTimeout(PATIENCE)
            .socketTimeout(PATIENCE)
            .build()) {
      for (int i = 0; i < TRIES; i++) {
        try {
          return value(ask(client));
        } catch (IOException e) {
          last = e;
        }
      }
    }
    throw SdkClientException.create("parameter " + place.name() + " cannot be read", last);
  }

  private HttpExecuteResponse ask(SdkHttpClient client) throws IOException {
    ContentStreamProvider body =
        ContentStreamProvider.fromUtf8String(
            Json.text(json -> {
              json.writeStringField("Name", place.name());
              json.writeBooleanField("WithDecryption", true);
            }));
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(place.endpoint())
            .putHeader("content-type", "application/x-amz-json-1.1")
            .putHeader("x-amz-target", "AmazonSSM.GetParameter")
            .build();
    SignedRequest signed =
        AwsV4HttpSigner.create()
            .sign(r ->
                r.identity(credentials.resolveCredentials())
                    .request(request)
                    .payload(body)
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "ssm")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, place.region()));
    return client
        .prepareRequest(
            HttpExecuteRequest.builder()
                .request(signed.request())
                .contentStreamProvider(signed.payload().orElse(body))
                .build())
        .call();
  }

  private static String value(HttpExecuteResponse answer) throws IOException {
    int status = answer.httpResponse().statusCode();
    try (InputStream body = answer.responseBody().orElseGet(AbortableInputStream::createEmpty)) {
      if (status != 200) {
        throw new IOException("SSM answered " + status);
      }
      if (Json.map(body).get("Parameter") instanceof Map<?, ?> parameter
          && parameter.get("Value") instanceof String value) {
        return value;
      }
      throw new IOException("SSM answered without a value");
    }
  }
}
