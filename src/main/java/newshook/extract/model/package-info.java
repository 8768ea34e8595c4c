/** Which blocks of a page are the article's. */
@NullMarked
package newshook.extract.model;

import org.jspecify.annotations.NullMarked;
