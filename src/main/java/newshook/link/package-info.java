/**
 * What a link really points at: wrappers taken off, tracking parameters removed, one canonical
 * form. Pure.
 */
@NullMarked
package newshook.link;

import org.jspecify.annotations.NullMarked;
