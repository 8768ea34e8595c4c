/** A page becomes the parts of an article and a verdict. Pure: no network, clock or environment. */
@NullMarked
package newshook.extract;

import org.jspecify.annotations.NullMarked;
