package org.parley.docket.allegations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.docket.page.Issues;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Parties;
import org.parley.model.Account;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Modality;
import org.parley.model.Participant;
import org.parley.model.Party;
import org.parley.model.Span;
import org.parley.model.SpeechAct;
import org.parley.model.Statement;

/** Finds the charges of one report: statements that accuse, events of accusing, and statements that tell of harm. */
final class ChargeFinder {

    /** Below this certainty a statement raises no charge of its own. */
    private static final double LEAST_CERTAIN = 0.35;

    private static final Set<SpeechAct> CLAIMS =
            Set.of(SpeechAct.ASSERT, SpeechAct.ASSESS, SpeechAct.DEMAND, SpeechAct.THREATEN);

    /** Before a country's name these make it a place, not a side. */
    private static final Pattern PLACE_BEFORE =
            Pattern.compile("\\b(?:in|inside|from|into|across|to|near|of|over|on)(?: the)? $");

    private static final Pattern EACH_OTHER = Pattern.compile("\\b(?:the other|each other|one another)\\b");

    private static final Pattern REPLY_CUE = Pattern.compile("\\b(?:respond|repl|retort|counter|shot back|answer)");

    private final Parties parties;
    private final Issues issues;

    ChargeFinder(Parties parties, Issues issues) {
        this.parties = parties;
        this.issues = issues;
    }

    /** In text order. */
    List<Charge> find(Page page) {
        return page.once("charges", () -> charges(page));
    }

    private List<Charge> charges(Page page) {
        List<Charge> charges = new ArrayList<>();
        Set<Line> charged = new HashSet<>();
        for (Statement statement : page.statements()) {
            List<Charge> raised = charges(page, statement);
            charges.addAll(raised);
            raised.forEach(charge -> charged.add(charge.line()));
        }
        for (Event event : page.events()) {
            charge(page, event)
                    .filter(charge -> !charged.contains(charge.line()))
                    .ifPresent(charges::add);
        }
        charges.sort((a, b) -> a.account().compareTo(b.account()));
        return charges;
    }

    private List<Charge> charges(Page page, Statement statement) {
        Optional<Line> line = page.findLine(statement.content().get(0));
        boolean sure = statement.origin().confidence() >= LEAST_CERTAIN && !statement.negated();
        if (!sure || line.isEmpty()) {
            return List.of();
        }
        List<Charge> raised = new ArrayList<>();
        List<Party> accusers = parties.speakingFor(page, statement);
        for (Party accuser : accusers) {
            Optional<Party> other = accusers.size() == 2
                            && EACH_OTHER
                                    .matcher(page.lower(statement.extent()))
                                    .find()
                    ? accusers.stream().filter(party -> !party.equals(accuser)).findFirst()
                    : Optional.empty();
            other.map(accused -> of(page, line.get(), accuser, accused, whole(statement), Account.of(statement)))
                    .or(() -> charge(page, line.get(), statement, accuser))
                    .ifPresent(raised::add);
        }
        return raised;
    }

    private Optional<Charge> charge(Page page, Line line, Statement statement, Party accuser) {
        if (statement.act() == SpeechAct.ACCUSE) {
            return accusedIn(page, statement, accuser)
                    .or(() -> before(page, line, statement, accuser))
                    .map(accused -> of(page, line, accuser, accused, whole(statement), Account.of(statement)));
        }
        return CLAIMS.contains(statement.act()) ? harm(page, line, statement, accuser) : Optional.empty();
    }

    /** The first side named in what is said that is not the accuser itself and no mere place. */
    private Optional<Party> accusedIn(Page page, Statement statement, Party accuser) {
        for (Span span : statement.content()) {
            for (Page.Mention mention : page.mentions(span)) {
                Optional<Party> side = parties.findOf(mention.actor().id())
                        .filter(party -> !party.equals(accuser) && !isPlace(page, mention.span()));
                if (side.isPresent()) {
                    return side;
                }
            }
        }
        return Optional.empty();
    }

    /** "detained five Iranians and accused them": the nearest side before the words of accusing. */
    private Optional<Party> before(Page page, Line line, Statement statement, Party accuser) {
        int end = statement.extent().begin() - 1;
        Optional<Party> found = Optional.empty();
        if (end > line.span().begin()) {
            for (Page.Mention mention : page.mentions(new Span(line.span().begin(), end))) {
                Optional<Party> side = parties.findOf(mention.actor().id())
                        .filter(party -> !party.equals(accuser) && !isPlace(page, mention.span()));
                found = side.isPresent() ? side : found;
            }
        }
        return found;
    }

    private Optional<Charge> harm(Page page, Line line, Statement statement, Party accuser) {
        for (Span content : statement.content()) {
            String said = lower(page, content);
            Matcher harm = Harm.WORDS.matcher(said);
            while (harm.find()) {
                if (Harm.TAKEN_BACK.matcher(said.substring(0, harm.start())).find()) {
                    continue;
                }
                int at = content.begin() + harm.start();
                Optional<Party> accused =
                        doer(page, content, at, accuser).or(() -> answering(page, statement, accuser));
                if (accused.isPresent()) {
                    return accused.map(
                            party -> of(page, line, accuser, party, whole(statement), Account.of(statement)));
                }
            }
        }
        return Optional.empty();
    }

    /** The nearest side before the words of harm that is not the accuser and no mere place. */
    private Optional<Party> doer(Page page, Span content, int at, Party accuser) {
        Party found = null;
        if (at > content.begin()) {
            for (Page.Mention mention : page.mentions(new Span(content.begin(), at))) {
                Optional<Party> side = parties.findOf(mention.actor().id());
                if (side.isPresent() && !side.get().equals(accuser) && !isPlace(page, mention.span())) {
                    found = side.get();
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** A charge that names nobody is against the side that answers it in the same breath. */
    private Optional<Party> answering(Page page, Statement statement, Party accuser) {
        List<Statement> all = page.statements();
        Optional<Line> line = page.findLine(statement.extent());
        for (int i = all.indexOf(statement) + 1; i < all.size(); i++) {
            Statement next = all.get(i);
            if (!page.findLine(next.extent()).equals(line)) {
                return Optional.empty();
            }
            boolean replies = !next.cue().isEmpty()
                    && REPLY_CUE.matcher(lower(page, next.extent())).find();
            Optional<Party> side = parties.findOf(next.speaker()).filter(party -> !party.equals(accuser));
            if (replies && side.isPresent()) {
                return side;
            }
        }
        return Optional.empty();
    }

    private Optional<Charge> charge(Page page, Event event) {
        boolean told = event.type() == EventType.ACCUSE
                && event.modality() == Modality.ACTUAL
                && event.findStatement().isEmpty();
        Optional<Line> line = page.findLine(event.trigger().get(0));
        if (!told || line.isEmpty()) {
            return Optional.empty();
        }
        Optional<Party> accuser = side(event.actors());
        Optional<Party> accused = side(event.recipients());
        int from = event.trigger().get(0).begin();
        if (accuser.isEmpty() || accused.isEmpty() || accuser.equals(accused)) {
            return Optional.empty();
        }
        Span conduct = new Span(from, Math.max(line.get().span().end(), from + 1));
        Account account = new Account(
                page.report().id(),
                List.of(line.get().span().cover(event.trigger().get(0))),
                null,
                event.id());
        return Optional.of(of(page, line.get(), accuser.get(), accused.get(), conduct, account));
    }

    private Optional<Party> side(List<Participant> participants) {
        for (Participant participant : participants) {
            Optional<Party> known = participant
                    .findActor()
                    .flatMap(parties::findOf)
                    .or(() -> participant.findCode().map(parties::state));
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    private Charge of(Page page, Line line, Party accuser, Party accused, Span conduct, Account account) {
        String topic = issues.findMain(page.wordsIn(conduct)).orElse(null);
        return new Charge(page, line, accuser, accused, conduct, topic, account);
    }

    /** The issues that a statement speaks of. */
    Set<String> topics(Page page, Statement statement) {
        return page.once("topics " + statement.id(), () -> weighed(page, statement));
    }

    private Set<String> weighed(Page page, Statement statement) {
        Set<String> topics = new TreeSet<>();
        for (Span span : statement.content()) {
            topics.addAll(issues.weigh(page.wordsIn(span)).keySet());
        }
        return topics;
    }

    private static Span whole(Statement statement) {
        List<Span> content = statement.content();
        return content.get(0).cover(content.get(content.size() - 1));
    }

    private static String lower(Page page, Span span) {
        return page.lower(span);
    }

    private static boolean isPlace(Page page, Span mention) {
        int from = Math.max(0, mention.begin() - 12);
        return from < mention.begin()
                && page.isCountryName(mention)
                && PLACE_BEFORE
                        .matcher(page.lower(new Span(from, mention.begin())))
                        .find();
    }
}
