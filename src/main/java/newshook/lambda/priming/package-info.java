/**
 * What a function talks to while it is primed: a news site and a stand-in for the table, on
 * loopback, over TLS with a certificate that lives as long as they do.
 */
@NullMarked
package newshook.lambda.priming;

import org.jspecify.annotations.NullMarked;
