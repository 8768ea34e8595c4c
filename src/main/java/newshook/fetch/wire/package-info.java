/** One request and its answer over one connection, inside a deadline. */
@NullMarked
package newshook.fetch.wire;

import org.jspecify.annotations.NullMarked;
