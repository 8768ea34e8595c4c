/** What measures: a test source root, so that it never reaches the zip. */
@NullMarked
package newshook.bench;

import org.jspecify.annotations.NullMarked;
