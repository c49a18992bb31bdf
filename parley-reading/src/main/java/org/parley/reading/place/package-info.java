/**
 * Words in, places out: which place on earth the places are that a report names.
 *
 * <p>In: an annotated report. Out: {@link org.parley.model.Place}s with the words that name them. The gazetteer is the
 * resource {@code gazetteer.tsv.gz} (GeoNames, ISO 3166, CLDR; docs/decisions/0012). May not live here: what happened at
 * a place. Good at: countries, provinces, districts and towns, spelled in any usual romanisation. Bad at: streets,
 * villages, and names that are in no list: those stay as written, placed by the words around them or not at all.
 */
@NullMarked
package org.parley.reading.place;

import org.jspecify.annotations.NullMarked;
