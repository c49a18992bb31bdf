/** Tests of single pieces of pages. */
@NullMarked
package org.parley.web.pages;

import org.jspecify.annotations.NullMarked;
