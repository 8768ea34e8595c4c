/**
 * Signed Google News links, whose target only Google knows: it is asked, one call at a time and
 * rarely, and what it tells is kept for ever.
 */
@NullMarked
package newshook.slowlane;

import org.jspecify.annotations.NullMarked;
