package org.parley.reading.extract;

import java.util.List;

/** What a token is to one cue. */
public enum Role {
    NONE(0),
    SOURCE(1),
    CUE(2),
    CONTENT(3);

    static final List<Role> ALL = List.of(values());

    private final int index;

    Role(int index) {
        this.index = index;
    }

    /** Its place in the models' tables, from 0; part of their file format. */
    public int index() {
        return index;
    }
}
