/** A person's own rules for what comes in: lines that tag, star or drop it. Pure. */
@NullMarked
package newshook.sorting;

import org.jspecify.annotations.NullMarked;
