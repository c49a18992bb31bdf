package org.parley.evaluation.training;

/** How average weights become whole numbers: large enough to keep small weights, small enough that the file stays small. */
final class Scales {

    static final double TAGS = 6;
    static final double ENTITIES = 6;
    static final double TRANSITIONS = 6;
    static final double RELATIONS = 6;

    private Scales() {}
}
