/** The DynamoDB table: its items, conditions and queries. */
@NullMarked
package newshook.store;

import org.jspecify.annotations.NullMarked;
