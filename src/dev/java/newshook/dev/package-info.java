/** The local stack and the tool: for development, never in the deployed zip. */
@NullMarked
package newshook.dev;

import org.jspecify.annotations.NullMarked;
