/** What measures. */
@NullMarked
package newshook.bench;

import org.jspecify.annotations.NullMarked;
