/** What a page's text is worth: whole, cut, to be paid for, or no article at all. */
@NullMarked
package newshook.extract.verdict;

import org.jspecify.annotations.NullMarked;
