/**
 * What happened on the ground as data sets tell it: their rows in, {@link org.parley.model.GroundIncident}s and what is wrong with rows out.
 *
 * <p>{@link org.parley.docket.ground.GroundFormat} is the list of formats. Each has a {@link org.parley.docket.ground.RowReader}, which hands
 * on one row after the other and holds none. {@link org.parley.docket.ground.PackedFile} opens files, packed ones too;
 * {@link org.parley.docket.ground.ImportReport} counts; {@link org.parley.docket.ground.ActorNames} tells who is meant by a name;
 * {@link org.parley.docket.ground.IncidentLinks} links with the incidents that reports tell.
 *
 * <p>May not live here: SQL, the command line, statistics. CSV and JSON libraries do not show in any signature.
 *
 * <p>Good at: saying what was done with every row. Bad at: telling what happened where the data set itself does not.
 *
 * <p>Sources: codebooks of UCDP GED and ACLED, GDELT event codebook 2.0, PLOVER manual of 2024-02-04, RFC 4180.
 */
@NullMarked
package org.parley.docket.ground;

import org.jspecify.annotations.NullMarked;
