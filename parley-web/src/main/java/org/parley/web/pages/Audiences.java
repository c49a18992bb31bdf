package org.parley.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.parley.record.log.Audience;
import org.parley.web.casework.Seat;

/** Who may be chosen to see an entry. */
public final class Audiences {

    private Audiences() {}

    /** What a form may offer a person: the chair and the parties of the mechanism. */
    public static List<String> offered(Seat seat) {
        List<String> all = new ArrayList<>();
        if (seat.isFounded()) {
            all.add("chair");
            seat.mechanism().parties().forEach(party -> all.add(party.id()));
        }
        return all;
    }

    /**
     * As a form sends it.
     *
     * @param chosen none or {@code all} for everybody
     */
    public static Audience of(List<String> chosen) {
        return chosen.isEmpty() || chosen.contains("all") ? Audience.EVERYBODY : Audience.of(chosen);
    }
}
