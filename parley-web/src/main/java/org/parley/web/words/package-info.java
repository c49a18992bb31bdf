/**
 * What the pages say, in the language of who reads them.
 *
 * <p>In: keys and values. Out: text, with dates and numbers as the language writes them. The bundles are {@code words*.properties};
 * English is complete and stands in for what another one lacks. May not live here: the words of reports, which are never translated.
 */
@NullMarked
package org.parley.web.words;

import org.jspecify.annotations.NullMarked;
