/** The bytes of a body become a tree of texts, whatever they were written in. Pure. */
@NullMarked
package newshook.webhook.body;

import org.jspecify.annotations.NullMarked;
