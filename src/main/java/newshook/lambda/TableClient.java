package newshook.lambda;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
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

  private TableClient() {}

  /** Region, credentials and endpoint are what the environment says. */
  public static DynamoDbClientBuilder builder() {
    return DynamoDbClient.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(configuration());
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
        .build();
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
