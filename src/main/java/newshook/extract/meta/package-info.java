/**
 * What a page says about its article: structured data, meta tags, visible headline, byline, date.
 */
@NullMarked
package newshook.extract.meta;

import org.jspecify.annotations.NullMarked;
