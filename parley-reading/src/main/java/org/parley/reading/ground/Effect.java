package org.parley.reading.ground;

/** What a happening does to people. */
enum Effect {
    KILLED,
    INJURED,
    DETAINED,
    FREED,
    NONE
}
