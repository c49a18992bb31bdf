package org.parley.web.casework;

import java.util.Optional;
import org.parley.docket.ground.CsvMapping;
import org.parley.docket.ground.GroundFormat;

/**
 * What is said of a data set that is to be imported.
 *
 * @param format of the file
 * @param mapping what its columns mean; for {@link GroundFormat#CSV} and no other
 * @param name of the data set in this case; empty for that of the mapping, else the format's
 * @param release as its makers number it; may be empty
 * @param adds whether rows that it lacks have not vanished
 */
public record ImportOrder(
        GroundFormat format, Optional<CsvMapping> mapping, String name, String release, boolean adds) {}
