package org.parley.record.store;

/** What the tables hold is not what was put into them: a row is missing, or says what cannot be. */
final class DamagedRow extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sentence;

    private DamagedRow(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    private DamagedRow(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    static DamagedRow entry(long position) {
        return new DamagedRow("Entry " + position + " of its record is not as it was entered.");
    }

    static DamagedRow entry(long position, IllegalArgumentException why) {
        return new DamagedRow("Entry " + position + " of its record is not as it was entered.", why);
    }

    /** @param what such as a checkpoint */
    static DamagedRow of(String what, IllegalArgumentException why) {
        return new DamagedRow("It keeps " + what + " that cannot be read.", why);
    }

    static DamagedRow missing(String what) {
        return new DamagedRow("It has lost " + what + ".");
    }

    /** For people. */
    String sentence() {
        return sentence;
    }
}
