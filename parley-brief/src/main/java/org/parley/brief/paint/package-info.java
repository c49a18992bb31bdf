/**
 * A drawing painted with Java's two-dimensional graphics, for the forms that take paths or a picture, and the typeface
 * that comes with Parley. Labels are outlines of glyphs: no font of the machine is used, so that all machines paint alike.
 *
 * <p>In: a {@link org.parley.brief.document.Drawing}. Out: strokes and areas. May use: FontBox.
 */
@NullMarked
package org.parley.brief.paint;

import org.jspecify.annotations.NullMarked;
