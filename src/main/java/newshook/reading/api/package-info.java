/** Articles and deliveries as JSON. */
@NullMarked
package newshook.reading.api;

import org.jspecify.annotations.NullMarked;
