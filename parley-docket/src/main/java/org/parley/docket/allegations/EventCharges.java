package org.parley.docket.allegations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Parties;
import org.parley.docket.parties.Telling;
import org.parley.model.Account;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Modality;
import org.parley.model.Participant;
import org.parley.model.Party;
import org.parley.model.Span;
import org.parley.model.Statement;

/** Charges that events are: of accusing, and of harm that somebody says another side has done. */
final class EventCharges {

    private static final Set<EventType> HARMS = Set.of(EventType.ASSAULT, EventType.COERCE);

    /** PLOVER sector of armed groups. */
    private static final String REBELS = "REB";

    private static final Pattern OF = Pattern.compile("\\bthe \\w+ of (?:the )?");

    private final Parties parties;
    private final Telling telling;

    EventCharges(Parties parties, Telling telling) {
        this.parties = parties;
        this.telling = telling;
    }

    /** An event of accusing, told by the report. */
    Optional<Charge> charge(Page page, Event event) {
        boolean told = event.type() == EventType.ACCUSE
                && event.modality() == Modality.ACTUAL
                && event.findStatement().isEmpty();
        Optional<Line> line = page.findLine(event.trigger().get(0));
        if (!told || line.isEmpty()) {
            return Optional.empty();
        }
        Optional<Party> accuser = side(page, event.actors());
        Optional<Party> accused = side(page, event.recipients());
        int from = event.trigger().get(0).end();
        // "criticised the rebuilding of the Ruritanian army": not of those who talk, so not who is criticised
        boolean ofThird = accuser.isPresent()
                && accused.isPresent()
                && parties.main(page).contains(accuser.get())
                && !parties.main(page).contains(accused.get())
                && OF.matcher(page.lower(line.get().span()))
                        .find(Math.min(from, line.get().span().end())
                                - line.get().span().begin());
        if (accuser.isEmpty()
                || accused.isEmpty()
                || ofThird
                || accuser.equals(accused)
                || from >= line.get().span().end()) {
            return Optional.empty();
        }
        Account account = new Account(
                page.report().id(),
                List.of(line.get().span().cover(event.trigger().get(0))),
                null,
                event.id());
        Span after = new Span(from, line.get().span().end());
        return Optional.of(Charge.of(telling, page, line.get(), accuser.get(), accused.get(), after, true, account));
    }

    /** What somebody says that another side has done to anybody. */
    Optional<Charge> harm(Page page, Event event) {
        Optional<Line> line = page.findLine(event.trigger().get(0));
        Optional<Statement> statement = event.findStatement().flatMap(id -> page.statements().stream()
                .filter(said -> said.id().equals(id))
                .findFirst());
        if (!HARMS.contains(event.type())
                || event.modality() != Modality.ALLEGED
                || statement.isEmpty()
                || line.isEmpty()) {
            return Optional.empty();
        }
        List<Party> speaking = telling.speaking(page, statement.get());
        Optional<Party> doer = side(page, event.actors());
        if (speaking.size() != 1 || doer.isEmpty() || speaking.contains(doer.get())) {
            return Optional.empty();
        }
        Span content = statement.get().content().get(0);
        return Optional.of(Charge.of(
                telling, page, line.get(), speaking.get(0), doer.get(), content, false, Account.of(statement.get())));
    }

    private Optional<Party> side(Page page, List<Participant> participants) {
        for (Participant participant : participants) {
            Optional<Party> known = participant
                    .findActor()
                    .flatMap(parties::findOf)
                    .or(() -> participant.findSector().filter(REBELS::equals).flatMap(sector -> parties.group(page)))
                    .or(() -> participant.findCode().map(parties::state))
                    .filter(parties::isSide);
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }
}
