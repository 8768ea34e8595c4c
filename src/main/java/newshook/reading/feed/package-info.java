/** Lists of articles as feeds with their full text: RSS 2.0, Atom, JSON Feed 1.1, and OPML. */
@NullMarked
package newshook.reading.feed;

import org.jspecify.annotations.NullMarked;
