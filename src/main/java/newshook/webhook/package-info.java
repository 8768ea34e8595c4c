/** A raw request becomes feed items, or the reason why not. Pure. */
@NullMarked
package newshook.webhook;

import org.jspecify.annotations.NullMarked;
