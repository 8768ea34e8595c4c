/** What the text of a page is worth, and why. */
@NullMarked
package newshook.extract.verdict;

import org.jspecify.annotations.NullMarked;
