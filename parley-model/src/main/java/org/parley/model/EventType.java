package org.parley.model;

/** The sixteen event types of PLOVER (manual of 2024-02-04, draft 2.0), by their own names. */
public enum EventType {
    AGREE(Quad.VERBAL_COOPERATION),
    CONSULT(Quad.VERBAL_COOPERATION),
    SUPPORT(Quad.VERBAL_COOPERATION),
    CONCEDE(Quad.VERBAL_COOPERATION),
    COOPERATE(Quad.MATERIAL_COOPERATION),
    AID(Quad.MATERIAL_COOPERATION),
    RETREAT(Quad.MATERIAL_COOPERATION),
    REQUEST(Quad.VERBAL_CONFLICT),
    ACCUSE(Quad.VERBAL_CONFLICT),
    REJECT(Quad.VERBAL_CONFLICT),
    THREATEN(Quad.VERBAL_CONFLICT),
    PROTEST(Quad.MATERIAL_CONFLICT),
    /** Its section and the summary table say material conflict, the quad table says verbal: we follow the section. */
    SANCTION(Quad.MATERIAL_CONFLICT),
    MOBILIZE(Quad.MATERIAL_CONFLICT),
    COERCE(Quad.MATERIAL_CONFLICT),
    ASSAULT(Quad.MATERIAL_CONFLICT);

    private final Quad quad;

    EventType(Quad quad) {
        this.quad = quad;
    }

    public Quad quad() {
        return quad;
    }

    /** The four quadrants that the types fall into. */
    public enum Quad {
        VERBAL_COOPERATION(1),
        MATERIAL_COOPERATION(2),
        VERBAL_CONFLICT(3),
        MATERIAL_CONFLICT(4);

        private final int code;

        Quad(int code) {
            this.code = code;
        }

        /** PLOVER's number, 1 to 4. */
        public int code() {
            return code;
        }
    }
}
