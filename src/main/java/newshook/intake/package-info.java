/**
 * The order of the steps from an accepted delivery to a kept article, and what is tried again when.
 */
@NullMarked
package newshook.intake;

import org.jspecify.annotations.NullMarked;
