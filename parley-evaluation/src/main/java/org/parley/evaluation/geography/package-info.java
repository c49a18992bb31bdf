/**
 * Programs that make the geographic resources from public data: country outlines. In: files of the named data sets. Out:
 * the compact resources that ship. Never run in a build; nothing here is used at run time.
 */
@NullMarked
package org.parley.evaluation.geography;

import org.jspecify.annotations.NullMarked;
