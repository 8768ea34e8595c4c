package newshook.store;

import java.util.concurrent.atomic.DoubleAdder;
import newshook.bench.Units;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Counts the units that a client's calls cost: what DynamoDB bills. */
public final class Meter implements ExecutionInterceptor {
  private static final ReturnConsumedCapacity ASKED = ReturnConsumedCapacity.INDEXES;

  private final DoubleAdder written = new DoubleAdder();
  private final DoubleAdder read = new DoubleAdder();

  /** Write units since the last time it was asked. */
  public double written() {
    return written.sumThenReset();
  }

  /** Read units since the last time it was asked. */
  public double read() {
    return read.sumThenReset();
  }

  @Override
  public SdkRequest modifyRequest(
      Context.ModifyRequest context, ExecutionAttributes executionAttributes) {
    return switch (context.request()) {
      case PutItemRequest r -> r.toBuilder().returnConsumedCapacity(ASKED).build();
      case DeleteItemRequest r -> r.toBuilder().returnConsumedCapacity(ASKED).build();
      case UpdateItemRequest r -> r.toBuilder().returnConsumedCapacity(ASKED).build();
      case GetItemRequest r -> r.toBuilder().returnConsumedCapacity(ASKED).build();
      case QueryRequest r -> r.toBuilder().returnConsumedCapacity(ASKED).build();
      case BatchGetItemRequest r -> r.toBuilder().returnConsumedCapacity(ASKED).build();
      default -> context.request();
    };
  }

  @Override
  public void afterExecution(
      Context.AfterExecution context, ExecutionAttributes executionAttributes) {
    switch (context.response()) {
      case PutItemResponse r -> written.add(units(r.consumedCapacity()));
      case DeleteItemResponse r -> written.add(units(r.consumedCapacity()));
      case UpdateItemResponse r -> written.add(units(r.consumedCapacity()));
      case GetItemResponse r -> read.add(units(r.consumedCapacity()));
      case QueryResponse r -> read.add(units(r.consumedCapacity()));
      case BatchGetItemResponse r ->
          read.add(Units.ofBatch((BatchGetItemRequest) context.request(), r));
      default -> {} // making a table costs nothing
    }
  }

  @Override
  public void onExecutionFailure(
      Context.FailedExecution context, ExecutionAttributes executionAttributes) {
    if (context.exception() instanceof ConditionalCheckFailedException) {
      written.add(1); // a refused write costs what it would have written, one unit at least
    }
  }

  private static double units(ConsumedCapacity capacity) {
    return capacity.capacityUnits();
  }
}
