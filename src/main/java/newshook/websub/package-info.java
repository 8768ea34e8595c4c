/** Feeds that a WebSub hub pushes: asking for them, confirming that we asked, believing a push. */
@NullMarked
package newshook.websub;

import org.jspecify.annotations.NullMarked;
