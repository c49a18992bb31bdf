package org.parley.brief.sections;

import java.util.List;
import org.parley.brief.document.Block;

/** A section of the brief. */
@FunctionalInterface
interface Section {

    /** Its blocks, the heading first; none when the case has nothing for it. */
    List<Block> blocks();
}
