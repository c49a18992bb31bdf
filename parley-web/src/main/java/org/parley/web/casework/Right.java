package org.parley.web.casework;

/**
 * What an operation needs of the person who asks for it. The least that is needed: the rules of procedure, by which the record
 * refuses an entry, may ask for more, such as being of the accused party.
 */
public enum Right {
    /** anybody who is signed in; what he sees is what his audience allows */
    LOOK,
    /** files reports: a member who is no observer; before there is a chair the administrator */
    FILE,
    /** makes entries: a member who is no observer */
    ENTER,
    /** chair or secretariat */
    RUN,
    /** sets up the mechanism and lets members join: the chair; before there is one the administrator */
    FOUND,
    /** makes accounts and settings */
    ADMINISTER
}
