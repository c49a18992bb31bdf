/**
 * The engine behind {@link org.parley.reading.annotate.ParleyAnnotator}: tokens and sentences by rules, tags, entities
 * and dependencies by small linear models.
 *
 * <p>In: a text and the ranges to skip. Out: {@link org.parley.reading.annotate.engine.Draft}s, which the annotator turns
 * into sentences. May not live here: training (see the evaluation module), statements, files. Types are public only so
 * that the training programs count the same features as the annotator; nothing else may use them.
 *
 * <p>Good at: speed, exact offsets, the same result on every machine (whole numbers only). Bad at: any language but
 * English, verse, tables.
 *
 * <p>Sources: Penn Treebank conventions for tokens and tags; Universal Dependencies 2 for relations; Collins 2002
 * (averaged perceptron); Kuhlmann et al. 2011 (arc-hybrid); Goldberg and Nivre 2013 (dynamic oracles).
 */
@NullMarked
package org.parley.reading.annotate.engine;

import org.jspecify.annotations.NullMarked;
