/** What measures: run by hand, never part of the build's tests, never in the zip. */
@NullMarked
package newshook.bench;

import org.jspecify.annotations.NullMarked;
