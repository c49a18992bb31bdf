/**
 * A piece of the earth on a drawing: outlines of land from the build, and where a point of the earth is on the drawing.
 * Nothing is looked up elsewhere.
 *
 * <p>In: points in degrees. Out: marks of a {@link org.parley.brief.document.Drawing}. Good at: a country or a few. Bad at: the
 * poles, and both sides of the date line at once. Source: Natural Earth.
 */
@NullMarked
package org.parley.brief.map;

import org.jspecify.annotations.NullMarked;
