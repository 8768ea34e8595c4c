package newshook.faults;

/** What the proxy does to a call. */
enum Kind {
  THROTTLE(400, "ProvisionedThroughputExceededException", "The throughput was exceeded."),
  LIMIT(400, "RequestLimitExceeded", "Throughput exceeds the current limit of your account."),
  THROTTLING(400, "ThrottlingException", "Rate of requests exceeds the allowed throughput."),
  CONDITIONAL(400, "ConditionalCheckFailedException", "The conditional request failed"),
  TXN_CONFLICT(400, "TransactionConflictException", "Transaction is ongoing for the item"),
  TXN_CANCELLED(400, "TransactionCanceledException", "cancelled: [TransactionConflict]"),
  INTERNAL(500, "InternalServerError", "Internal server error"),
  UNAVAILABLE(503, "ServiceUnavailableException", "Service Unavailable"),
  EXPIRED_TOKEN(400, "ExpiredTokenException", "The security token is expired"),
  ACCESS_DENIED(400, "AccessDeniedException", "User is not authorized to perform this action"),
  NO_TABLE(400, "ResourceNotFoundException", "Requested resource not found"),
  /** Forwarded after a while. */
  DELAY,
  /** No answer at all. */
  HANG,
  /** Not forwarded, the connection closed. */
  DROP_BEFORE,
  /** Forwarded, the answer lost. */
  DROP_AFTER,
  /** The connection reset. */
  RESET,
  /** Forwarded, half of the answer. */
  TRUNCATE,
  BAD_JSON,
  BAD_CRC,
  /** Somebody else's page instead of an answer. */
  HTML_503,
  /** Of a batch only the first is done. */
  UNPROCESSED,
  /** Forwarded twice. */
  TWICE,
  /** The answer that the same question had before. */
  STALE,
  /** A read that does not see what was just written. */
  EMPTY_READ,
  /** A step of the test's before it is forwarded; nothing is answered if it killed the caller. */
  BEFORE,
  /** A step of the test's once it is done and before it is answered. */
  AFTER;

  final int status;
  final String type;
  final String message;

  Kind() {
    this(0, "", "");
  }

  Kind(int status, String type, String message) {
    this.status = status;
    this.type = type;
    this.message = message;
  }

  boolean isError() {
    return status != 0;
  }
}
