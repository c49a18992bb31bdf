/**
 * What was read, with what every form asks of it: line numbers, offsets in code points, quoted sentences, plain words for
 * dates, tolls and places; and all reports of a case with their docket.
 *
 * <p>In: read reports. Out: values for the sections and the exports. May not live here: any form, any library.
 */
@NullMarked
package org.parley.brief.told;

import org.jspecify.annotations.NullMarked;
