/**
 * The values that every step passes along: what a sender said, what we keep of it, and its states.
 */
@NullMarked
package newshook.article;

import org.jspecify.annotations.NullMarked;
