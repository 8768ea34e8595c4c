/** The reader's language: texts, dates, directions. */
@NullMarked
package newshook.reading.words;

import org.jspecify.annotations.NullMarked;
