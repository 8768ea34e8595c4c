/** The chosen blocks become HTML that reads well, and text and Markdown from it. */
@NullMarked
package newshook.extract.body;

import org.jspecify.annotations.NullMarked;
