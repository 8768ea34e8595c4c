/** A link becomes a page, safely: the guard, redirects, limits, charset, and what came of it. */
@NullMarked
package newshook.fetch;

import org.jspecify.annotations.NullMarked;
