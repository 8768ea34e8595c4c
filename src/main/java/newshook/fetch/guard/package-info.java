/**
 * Which addresses may be connected to: only public ones, decided on the very address that is
 * dialled.
 */
@NullMarked
package newshook.fetch.guard;

import org.jspecify.annotations.NullMarked;
