package newshook.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.endpoints.AccountIdEndpointMode;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** How we talk to DynamoDB, whoever asks: the functions, the tool, the tests under faults. */
public final class TableClient {
  /**
   * The hook makes three calls one after the other at most. Even if each takes all its time there
   * is an answer before its function's time is over.
   */
  public static final Duration CALL = Duration.ofSeconds(6);

  /** A hung connection costs one attempt, and an answer that takes three seconds is none. */
  static final Duration ATTEMPT = Duration.ofMillis(3_800);

  /** By default it would be nine: with a table in trouble every call would become a storm. */
  public static final int ATTEMPTS = 5;

  /**
   * The JDK keeps five idle connections to a server. A batch of ten has more calls at once, and
   * would shake hands anew for most of them. It looks at this once, at its first connection.
   */
  private static final String IDLE_CONNECTIONS = "http.maxConnections";

  /** Trying again is the SDK's, which counts its attempts. Looked at once, as the one above. */
  private static final String SENT_AGAIN = "sun.net.http.retryPost";

  static {
    if (System.getProperty(IDLE_CONNECTIONS) == null) {
      System.setProperty(IDLE_CONNECTIONS, "100");
    }
    System.setProperty(SENT_AGAIN, "false");
  }

  private TableClient() {}

  /** Region, credentials and endpoint are what the environment says. */
  public static DynamoDbClientBuilder builder() {
    return DynamoDbClient.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(configuration());
  }

  /**
   * The functions' own, ready sooner: region, endpoint and credentials are taken from their
   * variables, and nothing else is looked for: no profile files, no instance metadata, no proxy, no
   * second trust store. All secrets are read at each call: a process that comes back from a
   * snapshot has new ones.
   */
  static DynamoDbClientBuilder quick(Map<String, String> environment) {
    ProfileFile none = ProfileFile.aggregator().build();
    DynamoDbClientBuilder builder =
        DynamoDbClient.builder()
            .httpClient(UrlConnectionHttpClient.create(TableClient::open))
            .defaultsMode(DefaultsMode.LEGACY)
            .dualstackEnabled(false)
            .fipsEnabled(false)
            .endpointDiscoveryEnabled(false)
            .accountIdEndpointMode(AccountIdEndpointMode.DISABLED)
            .credentialsProvider(credentials(environment))
            .overrideConfiguration(configuration().toBuilder().defaultProfileFile(none).build());
    String region = environment.getOrDefault("AWS_REGION", "");
    String endpoint = environment.getOrDefault("AWS_ENDPOINT_URL_DYNAMODB", "");
    if (!region.isEmpty()) {
      builder.region(Region.of(region));
    }
    if (!endpoint.isEmpty()) {
      builder.endpointOverride(URI.create(endpoint));
    }
    return builder;
  }

  /** With SnapStart they come from an address on the machine; else they are in the environment. */
  private static AwsCredentialsProvider credentials(Map<String, String> environment) {
    return environment.containsKey("AWS_CONTAINER_CREDENTIALS_FULL_URI")
        ? ContainerCredentialsProvider.create()
        : EnvironmentVariableCredentialsProvider.create();
  }

  static HttpURLConnection open(URI uri) {
    try {
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
      connection.setConnectTimeout(Math.toIntExact(ATTEMPT.toMillis()));
      connection.setReadTimeout(Math.toIntExact(ATTEMPT.toMillis()));
      return connection;
    } catch (IOException e) {
      throw new UncheckedIOException("no connection for " + uri, e);
    }
  }

  private static ClientOverrideConfiguration configuration() {
    StandardRetryStrategy retries =
        AwsRetryStrategy.standardRetryStrategy().toBuilder()
            .maxAttempts(ATTEMPTS)
            .retryOnException(TableClient::passes)
            .build();
    return ClientOverrideConfiguration.builder()
        .apiCallTimeout(CALL)
        .apiCallAttemptTimeout(ATTEMPT)
        .retryStrategy(retries)
        .addExecutionInterceptor(new Unstreamed())
        .build();
  }

  /**
   * Calls are sent whole. With their length told beforehand the JDK's connection would stream them,
   * and before it streams over a connection that was used before it waits for a millisecond whether
   * the server has closed it: at each call. What is sent whole has its length all the same.
   */
  private static final class Unstreamed implements ExecutionInterceptor {
    @Override
    public SdkHttpRequest modifyHttpRequest(
        Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
      return context.httpRequest().toBuilder().removeHeader("Content-Length").build();
    }
  }

  /** What the SDK takes for final, and is over with the next attempt. */
  private static boolean passes(Throwable fault) {
    return switch (fault) {
      case Crc32MismatchException _, TransactionConflictException _ -> true;
      case TransactionCanceledException e ->
          String.valueOf(e.getMessage()).contains("TransactionConflict");
      default -> false;
    };
  }
}
