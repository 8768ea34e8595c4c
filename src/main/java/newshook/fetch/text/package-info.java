/** Bytes become text: content codings, kinds of content, charsets. */
@NullMarked
package newshook.fetch.text;

import org.jspecify.annotations.NullMarked;
