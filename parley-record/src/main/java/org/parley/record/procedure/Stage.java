package org.parley.record.procedure;

/** How far an allegation has walked, in order. */
public enum Stage {
    /** a party has made it */
    RAISED,
    /** the accused has been told; its clock runs */
    NOTIFIED,
    /** the accused has answered */
    REPLIED,
    /** the accused has not answered in time */
    CLOCK_RUN_OUT,
    /** the mechanism looks into it */
    INQUIRY,
    /** there is a finding to which those who must agree have not all agreed yet */
    FINDING_AWAITS_AGREEMENT,
    /** there is an agreed finding */
    FOUND,
    /** its accuser has taken it back */
    WITHDRAWN
}
