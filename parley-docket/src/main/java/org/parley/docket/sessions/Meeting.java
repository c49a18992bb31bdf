package org.parley.docket.sessions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.docket.compare.Fact;
import org.parley.docket.compare.Value;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.model.Party;
import org.parley.model.Session.AgendaItem;
import org.parley.model.Session.Attendance;

/**
 * One report's account of a session.
 *
 * @param page the report
 * @param parties who met, without a mere host, sorted
 * @param bodies names of the bodies that met, if told
 * @param host who hosted, if told
 * @param days when, if told
 * @param lines the sentences that speak of it, in text order
 * @param attendance who was there
 * @param agenda what was and was not spoken about
 * @param facts slots that can be compared
 */
record Meeting(
        Page page,
        Set<Party> parties,
        Set<String> bodies,
        @Nullable Party host,
        Value.@Nullable Days days,
        List<Line> lines,
        List<Attendance> attendance,
        List<AgendaItem> agenda,
        List<Fact> facts) {

    private static final Set<String> SETTING = Set.of("length", "venue", "place", MeetingSlots.SITE);

    /** Whether anything is told of it: when, where, how long, under whom. Talk of talks in general is no session. */
    boolean isTold() {
        return days != null
                || host != null
                || !bodies.isEmpty()
                || facts.stream().anyMatch(fact -> SETTING.contains(fact.slot()));
    }

    Optional<Value.Days> findDays() {
        return Optional.ofNullable(days);
    }
}
