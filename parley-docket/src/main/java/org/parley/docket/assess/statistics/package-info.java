/**
 * Regression of counts, intervals of ratios, change points and power: numbers in, numbers out.
 *
 * <p>In: counts, exposures and designs. Out: coefficients, covariances, intervals, probabilities. Nothing here knows of
 * incidents, promises or dates. Nothing draws random numbers: the same input gives the same bits.
 *
 * <p>Good at: series of some ten to some thousand cells with a few columns. Bad at: designs with hundreds of columns.
 *
 * <p>Checked against R's {@code MASS::glm.nb}, {@code glm} and {@code sandwich}; the sources of each method are named at its
 * class.
 */
@NullMarked
package org.parley.docket.assess.statistics;

import org.jspecify.annotations.NullMarked;
