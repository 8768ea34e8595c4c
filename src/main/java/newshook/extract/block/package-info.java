/**
 * A page seen as a row of text blocks: one walk over the tree cuts the text at block edges and
 * notes what surrounds each piece.
 */
@NullMarked
package newshook.extract.block;

import org.jspecify.annotations.NullMarked;
