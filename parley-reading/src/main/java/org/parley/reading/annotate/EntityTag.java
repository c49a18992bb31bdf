package org.parley.reading.annotate;

/** What kind of name a token is part of. Adjacent tokens with the same tag are one name. */
public enum EntityTag {
    NONE,
    PERSON,
    ORGANIZATION,
    LOCATION,
    /** nationalities, events, works and other names */
    MISC
}
