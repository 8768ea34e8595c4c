/** Kept articles become pages, feeds and JSON. */
@NullMarked
package newshook.reading;

import org.jspecify.annotations.NullMarked;
