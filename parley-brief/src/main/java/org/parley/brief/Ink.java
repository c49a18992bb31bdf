package org.parley.brief;

/** Colours of a text brief: none, or the sixteen ANSI ones that every terminal has and its user may have chosen. */
enum Ink {
    NONE(false),
    ANSI(true);

    private final boolean on;

    Ink(boolean on) {
        this.on = on;
    }

    String strong(String text) {
        return dyed("1", text);
    }

    String faint(String text) {
        return dyed("2", text);
    }

    String name(String text) {
        return dyed("1", text);
    }

    String act(String text) {
        return dyed("36", text);
    }

    private String dyed(String code, String text) {
        return on && !text.isBlank() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
