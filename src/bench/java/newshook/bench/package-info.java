/** What measures: loads, starts and costs. Test sources, so nothing of it reaches the zip. */
@NullMarked
package newshook.bench;

import org.jspecify.annotations.NullMarked;
