/** What the templates show: views of articles and deliveries, in the reader's language. */
@NullMarked
package newshook.reading.page;

import org.jspecify.annotations.NullMarked;
