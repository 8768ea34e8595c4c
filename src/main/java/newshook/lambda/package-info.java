/** Entry points and wiring: the only room that knows Lambda, the environment and the clock. */
@NullMarked
package newshook.lambda;

import org.jspecify.annotations.NullMarked;
