/** Faults: a proxy that makes DynamoDB fail, a checker of what is left, and the suite itself. */
@NullMarked
package newshook.faults;

import org.jspecify.annotations.NullMarked;
