package org.parley.docket.ground;

import java.util.Locale;
import java.util.Optional;

/** The formats of data sets of incidents. To add one: a {@link RowReader}, and a constant here. */
public enum GroundFormat {
    ACLED(
            "ACLED Terms of Use: rows may not be published or passed on as they are",
            "Armed Conflict Location & Event Data (ACLED), acleddata.com; Raleigh, Linke, Hegre and Karlsen (2010), Introducing"
                    + " ACLED, Journal of Peace Research 47(5)",
            false) {
        @Override
        RowReader reader(String dataSet, Countries countries) {
            return new TableReader(new AcledLayout(dataSet, countries));
        }
    },
    UCDP(
            "CC BY 4.0, as those state who re-publish it",
            "UCDP Georeferenced Event Dataset; Sundberg and Melander (2013), Introducing the UCDP Georeferenced Event Dataset,"
                    + " Journal of Peace Research 50(4)",
            true) {
        @Override
        RowReader reader(String dataSet, Countries countries) {
            return new TableReader(new UcdpLayout(dataSet, countries));
        }
    },
    GDELT(
            "any use with a citation of the GDELT Project and a link to it",
            "The GDELT Project, https://www.gdeltproject.org/",
            true) {
        @Override
        RowReader reader(String dataSet, Countries countries) {
            return new GdeltReader(dataSet, countries);
        }
    },
    PLOVER(Terms.NOT_STATED, Terms.NOT_STATED, true) {
        @Override
        RowReader reader(String dataSet, Countries countries) {
            return new PloverReader(dataSet);
        }
    },
    /** any table with a header, by a mapping file */
    CSV(Terms.NOT_STATED, Terms.NOT_STATED, true) {
        @Override
        RowReader reader(String dataSet, Countries countries) {
            throw new IllegalArgumentException("a table in CSV is read with a mapping file");
        }
    };

    private final String licence;
    private final String attribution;
    private final boolean rowsMayBePassedOn;

    GroundFormat(String licence, String attribution, boolean rowsMayBePassedOn) {
        this.licence = licence;
        this.attribution = attribution;
        this.rowsMayBePassedOn = rowsMayBePassedOn;
    }

    abstract RowReader reader(String dataSet, Countries countries);

    /**
     * Reads rows of this format.
     *
     * @param dataSet name of the data set, with which the ids of incidents begin
     * @param known tells the codes of countries by their names
     * @param mapping what columns mean; for {@link #CSV} and for no other
     * @throws IllegalArgumentException when the mapping is missing or not wanted
     */
    public RowReader reader(String dataSet, KnownActors known, Optional<CsvMapping> mapping) {
        if ((this == CSV) != mapping.isPresent()) {
            throw new IllegalArgumentException(
                    this == CSV
                            ? "A table in CSV is read with a mapping file: --map FILE."
                            : "A mapping file is for csv; the columns of " + word() + " are known.");
        }
        Countries countries = new Countries(known);
        return mapping.isPresent()
                ? new TableReader(new CsvLayout(dataSet, mapping.get(), countries))
                : reader(dataSet, countries);
    }

    /** On which terms it may be used, unless somebody states others. */
    public Terms terms() {
        return new Terms(licence, attribution, rowsMayBePassedOn);
    }

    /** Whether each release has all rows, so that a row that is not in it has vanished. GDELT's files have a quarter of an hour each. */
    public boolean isWhole() {
        return this != GDELT;
    }

    /** Lower-case word, as in the command. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
