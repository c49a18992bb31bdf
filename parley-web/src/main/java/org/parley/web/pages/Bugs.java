package org.parley.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Errors of Parley itself go to the log of the process, with the address that was asked for and nothing that was sent. */
public final class Bugs {

    private static final Logger LOG = Logger.getLogger("org.parley.web");

    private Bugs() {}

    public static void tell(Exception bug, HttpServletRequest request) {
        LOG.log(
                Level.SEVERE,
                bug,
                () -> "This is an error in Parley, at " + request.getMethod() + " " + request.getRequestURI()
                        + "; please report it.");
    }
}
