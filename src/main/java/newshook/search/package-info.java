/**
 * Full-text search: texts to terms, terms to packed segments, questions to ranked articles. Pure.
 */
@NullMarked
package newshook.search;

import org.jspecify.annotations.NullMarked;
