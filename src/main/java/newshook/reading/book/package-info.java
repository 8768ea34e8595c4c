/** Articles as files to take away: a book for e-readers, Markdown for note keepers. */
@NullMarked
package newshook.reading.book;

import org.jspecify.annotations.NullMarked;
